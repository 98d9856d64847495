// Reduce Colors: the picture redrawn in 2, 4, 8 and 16 colors, and what each step costs.
// Open a picture first, or pass its path as the argument.
if (nImages == 0) open(getArgument());
run("Reduce Colors...", "colors=[2,4,8,16] method=K-means space=CIELAB");
for (row = 0; row < nResults; row++)
    print(getResult("Colors", row) + " colors: PSNR " + d2s(getResult("PSNR", row), 2) + " dB, 95 % of the pixels within Delta E "
            + d2s(getResult("P95DeltaE", row), 2));
