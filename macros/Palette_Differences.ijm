// Palette Differences: which two colors of a palette are hardest to tell apart. Needs no picture.
palette = "#1b9e77, #d95f02, #7570b3, #e7298a, #66a61e, #e6ab02";
run("Palette Differences...", "colors=[" + palette + "] formula=CIEDE2000 show=Matrix");
colors = newArray(nResults);
for (row = 0; row < nResults; row++) colors[row] = getResultString("Hex", row);
least = 1e9;
for (row = 0; row < colors.length; row++) {
    for (column = row + 1; column < colors.length; column++) {
        difference = getResult(colors[column], row);
        if (difference < least) {
            least = difference;
            pair = colors[row] + " and " + colors[column];
        }
    }
}
print("hardest to tell apart: " + pair + ", Delta E " + d2s(least, 2));
