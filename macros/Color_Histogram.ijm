// Color Histogram: how red, green, blue and lightness are distributed.
// Open a picture first, or pass its path as the argument.
if (nImages == 0) open(getArgument());
run("Color Histogram Plot...", "scale=[Square root] width=512 height=256");
print("histogram picture: " + getTitle());
peak = 0;
for (level = 0; level < nResults; level++)
    if (getResult("Lightness", level) > getResult("Lightness", peak)) peak = level;
print("most pixels have the lightness level " + peak + " of 255");
