// Color Clustering Notebook
//
// Tells the colors of one picture from start to end: its size, its histogram, its 32 dominant colors,
// how far neighbors lie apart, the 32 colors k-means finds in all of its pixels, and the picture redrawn
// in 2, 4, 8, 16, 32 and 64 colors. Every picture and table is saved to one folder.
//
// From the menu: open a picture and run this macro; it asks for the folder.
// Headless:      -batch Color_Clustering_Notebook.ijm "image=[/path/photo.png] output=[/path/folder] scale=0.5"
//
// image   the picture to open (default: the active image)
// output  the folder for pictures and tables (default: asks, or notebook/ in the current folder)
// scale   the factor the picture is scaled by first, 0.01 to 1 (default 1: all of its pixels)

JND = 2.3; // the just noticeable difference of the notebook

arguments = getArgument();
imagePath = argumentValue(arguments, "image", "");
output = argumentValue(arguments, "output", "");
scale = parseFloat(argumentValue(arguments, "scale", "1"));
if (isNaN(scale) || scale < 0.01 || scale > 1)
    exit("scale must be 0.01..1, but was " + argumentValue(arguments, "scale", "1"));
if (imagePath != "" && !File.exists(imagePath))
    exit("image must be a file that exists, but was " + imagePath);
if (imagePath == "" && nImages == 0)
    exit("There is no image open: open a picture first, or pass image=[path]");
if (output == "") {
    if (is("Batch Mode") || arguments != "") output = "notebook";
    else output = getDirectory("Folder for the pictures and tables");
}
if (!endsWith(output, "/") && !endsWith(output, File.separator)) output = output + File.separator;
if (!File.exists(output)) makeFolders(output);
if (!File.isDirectory(output)) exit("output must be a folder that can be written, but was " + output);

wasBatch = is("Batch Mode");
setBatchMode(true);
opened = false;
if (imagePath != "") {
    open(imagePath);
    opened = true;
}
original = getImageID();
name = getTitle();
if (bitDepth() != 24) {
    // grey, 8-bit color and composite pictures as they are displayed
    run("Duplicate...", "title=[" + withoutBrackets(name) + "]");
    if (opened) closeImage(original);
    run("RGB Color");
    original = getImageID();
    opened = true;
}
if (scale < 1) {
    w = maxOf(1, round(getWidth() * scale));
    h = maxOf(1, round(getHeight() * scale));
    run("Select None");
    run("Scale...", "x=- y=- width=" + w + " height=" + h + " interpolation=Bilinear average create title=scaled");
    scaled = getImageID();
    if (opened) closeImage(original);
    original = scaled;
    opened = true;
}
selectImage(original);
getDimensions(width, height, channels, slices, frames);
say("The picture");
print(name + ": " + width + " x " + height + " pixels, 3 channels (red, green, blue)");
run("PaletteJ Macro Extensions");
print("distinct colors: " + Ext.uniqueColors());

say("Histogram of red, green, blue and lightness");
selectImage(original);
run("Color Histogram Plot...", "scale=Linear width=512 height=256");
savePicture("histogram.png");
saveRows("histogram.csv");

say("32 dominant colors, the most frequent first");
selectImage(original);
run("Dominant Colors...", "colors=32 method=Histogram bins=16 swatch=Mean order=Frequency swatches");
dominant = hexColumn();
print(dominant);
saveRows("dominant.csv");
saveSheet("-dominant", "dominant.png");

say("The same colors, sorted so that the eye agrees");
sorted = sortedSheet(dominant, "dominant-sorted");
differences(sorted, "dominant-differences.csv");

say("32 colors k-means finds in all of the pixels");
selectImage(original);
run("K-Means Colors...", "clusters=32 space=CIELAB weighting=Pixels order=Frequency swatches");
clusters = hexColumn();
print(clusters);
saveRows("kmeans.csv");
saveSheet("-kmeans", "kmeans.png");

say("The clusters, sorted");
sorted = sortedSheet(clusters, "kmeans-sorted");
differences(sorted, "kmeans-differences.csv");

say("The picture in 2, 4, 8, 16, 32 and 64 colors");
selectImage(original);
run("Reduce Colors...", "colors=[2,4,8,16,32,64] method=K-means space=CIELAB");
reduced = getImageID();
for (i = 0; i < nResults; i++)
    print(getResult("Colors", i) + " colors: MSE " + d2s(getResult("MSE", i), 2) + ", PSNR "
            + d2s(getResult("PSNR", i), 2) + " dB, mean Delta E " + d2s(getResult("MeanDeltaE", i), 2));
saveRows("reduced.csv");
run("Make Montage...", "columns=3 rows=2 scale=1");
savePicture("reduced.png");
closeImage(reduced);

if (opened) closeImage(original);
else selectImage(original);
if (!wasBatch) setBatchMode(false);
say("Written to " + output);
files = getFileList(output);
for (i = 0; i < files.length; i++) print(files[i]);

// ---

function say(headline) {
    print("");
    print("== " + headline);
}

// The Hex column of the Results table as a list of colors.
function hexColumn() {
    list = "";
    for (row = 0; row < nResults; row++) {
        if (row > 0) list = list + ",";
        list = list + getResultString("Hex", row);
    }
    return list;
}

// Sorts a list of colors, saves its swatch sheet, and returns the sorted list.
function sortedSheet(list, file) {
    run("Sort Colors...", "colors=[" + list + "] order=[HLV step]");
    savePicture(file + ".png");
    saveRows(file + ".csv");
    sorted = hexColumn();
    return sorted;
}

// How far neighbors lie apart, and how many differences nobody sees.
function differences(list, file) {
    if (indexOf(list, ",") < 0) {
        print("one color has no neighbors");
        return;
    }
    run("Palette Differences...", "colors=[" + list + "] formula=CIEDE2000 jnd=" + JND + " show=Neighbors");
    below = 0;
    least = 1e9;
    for (row = 0; row < nResults; row++) {
        difference = getResult("DeltaE", row);
        if (difference < JND) below++;
        least = minOf(least, difference);
    }
    print("differences of neighbors: " + nResults + ", below " + JND + ": " + below + ", the smallest " + d2s(least, 2));
    saveRows(file);
}

function saveRows(file) {
    saveAs("Results", output + file);
}

// Saves the active image and closes it.
function savePicture(file) {
    saveAs("PNG", output + file);
    close();
}

// Saves and closes the image whose title ends as given; the command left its input active.
function saveSheet(ending, file) {
    for (i = nImages; i >= 1; i--) {
        selectImage(i);
        if (endsWith(getTitle(), ending)) {
            savePicture(file);
            return;
        }
    }
    exit("There is no image with a title that ends with " + ending);
}

function closeImage(id) {
    selectImage(id);
    close();
}

function makeFolders(path) {
    parts = split(replace(path, "\\", "/"), "/");
    folder = "";
    if (startsWith(path, "/")) folder = "/";
    for (i = 0; i < parts.length; i++) {
        folder = folder + parts[i] + "/";
        if (!File.exists(folder)) File.makeDirectory(folder);
    }
}

// The value of key=value or key=[value with spaces] in a text.
function argumentValue(text, key, otherwise) {
    text = " " + text;
    start = indexOf(text, " " + key + "=");
    if (start < 0) return otherwise;
    start = start + lengthOf(key) + 2;
    rest = substring(text, start);
    end = lengthOf(rest);
    if (startsWith(rest, "[")) {
        end = indexOf(rest, "]");
        if (end < 0) end = lengthOf(rest);
        return substring(rest, 1, end);
    }
    blank = indexOf(rest, " ");
    if (blank >= 0) end = blank;
    return substring(rest, 0, end);
}

function withoutBrackets(text) {
    return replace(replace(text, "[", "("), "]", ")");
}
