// Percent Area: how much of each picture of a folder belongs to each color class, the same classes in all of them.
//
// From the menu: asks for the two folders.
// Headless:      -batch Percent_Area.ijm "input=[/path/fields] output=[/path/results] classes=4"
//
// input    folder with the pictures (.png .jpg .tif .gif .bmp); of a stack all slices count together
// output   folder for the tables
// palette  colors of the classes, a list or a palette file (default: learned from all pixels of all pictures)
// classes  how many classes are learned, 2 to 256 (default 4); they are numbered from dark to light
// unknown  CIEDE2000 distance beyond which a pixel belongs to no class (default 0: never)
// exclude  colors that do not count, such as the white of empty glass (default: none)
// within   CIEDE2000 distance up to which a pixel counts as an excluded color (default 0)
// labels   true saves an image of class numbers for each picture (default false)
//
// Writes percent-area.csv, a row for each picture and class, and percent-area-wide.csv, a row for each picture.
arguments = getArgument();
input = existingFolder("input", argumentValue(arguments, "input", ""), "Folder with pictures");
output = newFolder(argumentValue(arguments, "output", ""), "Folder for tables");
palette = argumentValue(arguments, "palette", "");
classes = wholeNumber("classes", argumentValue(arguments, "classes", "4"), 2, 256);
unknown = argumentValue(arguments, "unknown", "0");
exclude = argumentValue(arguments, "exclude", "");
within = argumentValue(arguments, "within", "0");
labels = argumentValue(arguments, "labels", "false");

setBatchMode(true);
paths = pictures(input);
if (palette == "") palette = learned(input, classes);
run("Clear Results");
options = "palette=[" + palette + "] unknown=" + unknown + " output=Labels append";
if (exclude != "") options = options + " exclude=[" + exclude + "] within=" + within;
for (i = 0; i < paths.length; i++) {
    open(paths[i]);
    original = getImageID();
    run("Apply Palette...", options + " scope=" + scope());
    if (labels == "true") saveAs("Tiff", output + File.getNameWithoutExtension(paths[i]) + "-labels.tif");
    close();
    selectImage(original);
    close();
}
saveAs("Results", output + "percent-area.csv");
wide = wideTable();
File.saveString(wide, output + "percent-area-wide.csv");
print(paths.length + " pictures, " + nResults + " rows in percent-area.csv");
print(wide);

// A row for each picture and a column for each class, with percent.
function wideTable() {
    text = "Image";
    line = "";
    image = "";
    first = getResultString("Image", 0);
    for (row = 0; row < nResults && getResultString("Image", row) == first; row++) {
        if (getResult("Class", row) == 0) text = text + ",unknown";
        else text = text + "," + getResult("Class", row) + " " + getResultString("Hex", row);
    }
    for (row = 0; row < nResults; row++) {
        if (getResultString("Image", row) != image) {
            image = getResultString("Image", row);
            text = text + "\n" + quoted(image);
        }
        text = text + "," + d2s(getResult("Percent", row), 4);
    }
    return text + "\n";
}

function quoted(text) {
    if (indexOf(text, ",") < 0 && indexOf(text, "\"") < 0) return text;
    return "\"" + replace(text, "\"", "\"\"") + "\"";
}

function pictures(folder) {
    files = getFileList(folder);
    found = newArray(0);
    for (i = 0; i < files.length; i++) {
        if (!isPicture(files[i])) continue;
        found = Array.concat(found, folder + files[i]);
    }
    if (found.length == 0) exit("There is no picture (.png .jpg .tif .gif .bmp) in " + folder);
    return found;
}

function isPicture(name) {
    dot = lastIndexOf(name, ".");
    if (dot < 0) return false;
    if (indexOf(" .png .jpg .jpeg .tif .tiff .gif .bmp ", " " + toLowerCase(substring(name, dot)) + " ") < 0) return false;
    return true;
}

// All slices of a stack count together; of a composite image the colors that are seen count.
function scope() {
    getDimensions(width, height, channels, slices, frames);
    if (slices * frames > 1) return "Stack";
    return "Slice";
}

// The classes of all pixels of all pictures together, from dark to light, as a list of colors.
function learned(folder, classes) {
    options = "folder=[" + folder + "] clusters=" + classes + " order=Lightness";
    if (exclude != "") options = options + " exclude=[" + exclude + "] within=" + within;
    run("Joint Palette...", options);
    list = getResultString("Hex", 0);
    for (row = 1; row < nResults; row++) list = list + "," + getResultString("Hex", row);
    return list;
}

function existingFolder(key, path, question) {
    if (path == "") path = getDirectory(question);
    path = withSlash(path);
    if (!File.isDirectory(path)) exit(key + " must be a folder, but was " + path);
    return path;
}

function newFolder(path, question) {
    if (path == "") path = getDirectory(question);
    path = withSlash(replace(path, "\\", "/"));
    parts = split(path, "/");
    folder = "";
    if (startsWith(path, "/")) folder = "/";
    for (i = 0; i < parts.length; i++) {
        folder = folder + parts[i] + "/";
        if (!File.exists(folder)) File.makeDirectory(folder);
    }
    if (!File.isDirectory(path)) exit("output must be a folder that can be written, but was " + path);
    return path;
}

function withSlash(path) {
    if (endsWith(path, "/") || endsWith(path, File.separator)) return path;
    return path + "/";
}

function wholeNumber(key, text, least, most) {
    number = parseInt(text);
    if (isNaN(number) || number < least || number > most)
        exit(key + " must be " + least + ".." + most + ", but was " + text);
    return number;
}

// The value of key=word or key=[words] in a text.
function argumentValue(text, key, otherwise) {
    text = " " + text;
    start = indexOf(text, " " + key + "=");
    if (start < 0) return otherwise;
    rest = substring(text, start + lengthOf(key) + 2);
    end = indexOf(rest, "]");
    if (startsWith(rest, "[") && end > 0) return substring(rest, 1, end);
    end = indexOf(rest, " ");
    if (end < 0) end = lengthOf(rest);
    return substring(rest, 0, end);
}
