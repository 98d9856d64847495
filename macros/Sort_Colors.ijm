// Sort Colors: a palette in an order that the eye agrees with. Needs no picture.
run("Sort Colors...", "colors=[tomato, teal, #ffd700, navy, olive, rgb(250, 128, 114), plum, gray] order=[HLV step]");
for (row = 0; row < nResults; row++)
    print(getResultString("Hex", row) + "  " + getResultString("Name", row));
