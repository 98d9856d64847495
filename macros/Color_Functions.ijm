// Color Functions: colors as values in a macro.
// The last three functions read a picture: open one first, or pass its path as the argument.
if (nImages == 0) open(getArgument());
run("PaletteJ Macro Extensions");

// Numbers come back as text: parseFloat makes them numbers.
difference = parseFloat(Ext.colorDifference("green", "misty rose", "CIEDE2000"));
if (difference >= 2.3) print("green and misty rose differ by " + d2s(difference, 3) + ": everybody sees it");

lab = split(Ext.convertColor("#336699", "CIELAB"), ",");
print("#336699 has the lightness L* = " + d2s(parseFloat(lab[0]), 2) + " and is called " + Ext.colorName("#336699"));
print("nearest to #336699 of red, navy, teal: " + Ext.nearestColor("#336699", "red, navy, teal"));
print("sorted: " + Ext.sortColors("red, navy, teal, gold", "Lightness"));

print("distinct colors: " + Ext.uniqueColors());
print("dominant colors: " + Ext.dominantColors(5));
print("k-means colors:  " + Ext.kMeansColors(5));
