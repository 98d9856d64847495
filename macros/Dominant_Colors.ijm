// Dominant Colors: which colors are in the picture, and how much of each.
// Open a picture first, or pass its path as the argument.
if (nImages == 0) open(getArgument());
run("Dominant Colors...", "colors=8 bins=16 swatch=Mean order=Frequency swatches");
for (row = 0; row < nResults; row++)
    print(getResultString("Hex", row) + "  " + d2s(getResult("Percent", row), 2) + " %  " + getResultString("Name", row));
