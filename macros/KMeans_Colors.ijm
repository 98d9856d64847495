// K-Means Colors: the palette that explains all pixels best, with a label image and the picture in class colors.
// Open a picture first, or pass its path as the argument.
if (nImages == 0) open(getArgument());
run("K-Means Colors...", "clusters=6 space=CIELAB order=Lightness swatches labels centroids");
for (row = 0; row < nResults; row++)
    print("class " + getResult("Class", row) + "  " + getResultString("Hex", row) + "  " + d2s(getResult("Area", row), 1)
            + " " + getResultString("Unit", row) + "  (" + d2s(getResult("Percent", row), 2) + " %)");
