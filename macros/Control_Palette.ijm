// Control Palette: learns the color classes of a control group and measures them in treated pictures.
//
// From the menu: asks for the three folders.
// Headless:      -batch Control_Palette.ijm "control=[/path/control] treated=[/path/treated] output=[/path/results]"
//
// control  folder with the pictures that the classes are learned from, all of their pixels together
// treated  folder with the pictures that get the same classes
// output   folder for the table
// classes  how many classes, 2 to 256 (default 6); they are numbered from dark to light
// unknown  CIEDE2000 distance beyond which a pixel belongs to no class (default 0: never)
//
// Writes control-palette.csv: a row for each picture and class, with its group.
arguments = getArgument();
control = existingFolder("control", argumentValue(arguments, "control", ""), "Folder with the control group");
treated = existingFolder("treated", argumentValue(arguments, "treated", ""), "Folder with treated pictures");
output = newFolder(argumentValue(arguments, "output", ""), "Folder for the table");
classes = wholeNumber("classes", argumentValue(arguments, "classes", "6"), 2, 256);
unknown = argumentValue(arguments, "unknown", "0");

setBatchMode(true);
controls = pictures(control);
treatments = pictures(treated);
palette = learned(control, classes);
run("Clear Results");
measure(controls, "control");
measure(treatments, "treated");
saveAs("Results", output + "control-palette.csv");
print(controls.length + " control and " + treatments.length + " treated pictures, " + nResults
        + " rows in control-palette.csv");
for (row = 0; row < nResults / (controls.length + treatments.length); row++) {
    before = meanPercent(row, "control");
    after = meanPercent(row, "treated");
    sign = "";
    if (after >= before) sign = "+";
    print("class " + getResult("Class", row) + "  " + getResultString("Hex", row) + "  control " + d2s(before, 2)
            + " %  treated " + d2s(after, 2) + " %  change " + sign + d2s(after - before, 2));
}

function measure(paths, group) {
    for (i = 0; i < paths.length; i++) {
        open(paths[i]);
        original = getImageID();
        start = nResults;
        run("Apply Palette...", "palette=[" + palette + "] unknown=" + unknown + " append scope=" + scope());
        for (row = start; row < nResults; row++) setResult("Group", row, group);
        close();
        selectImage(original);
        close();
    }
}

// Mean percent of the class of a row over the pictures of a group.
function meanPercent(row, group) {
    class = getResult("Class", row);
    sum = 0;
    n = 0;
    for (r = 0; r < nResults; r++) {
        if (getResult("Class", r) == class && getResultString("Group", r) == group) {
            sum += getResult("Percent", r);
            n++;
        }
    }
    return sum / n;
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
    run("Joint Palette...", "folder=[" + folder + "] clusters=" + classes + " order=Lightness");
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
