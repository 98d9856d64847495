// Before and After: where and how much the colors of a picture changed.
//
// From the menu: asks for the two pictures and the folder.
// Headless:      -batch Before_After.ijm "before=[/path/a.png] after=[/path/b.png] output=[/path/results]"
//
// before   the picture that is the reference
// after    the picture that is compared with it, of the same size
// output   folder for the map and the row
// formula  the color difference formula (default CIEDE2000)
// jnd      the difference from which on a pixel counts as changed (default: 2.3, or 0.02 with OKLab)
//
// Writes before-after.csv (mean, median, 95th percentile, largest difference, percent of changed pixels),
// before-after.tif (the differences) and before-after.png (the differences as seen).
arguments = getArgument();
before = existingFile("before", argumentValue(arguments, "before", ""), "Picture before");
after = existingFile("after", argumentValue(arguments, "after", ""), "Picture after");
output = newFolder(argumentValue(arguments, "output", ""), "Folder for the map");
options = "reference=[the picture before] formula=[" + argumentValue(arguments, "formula", "CIEDE2000") + "]";
jnd = argumentValue(arguments, "jnd", "");
if (jnd != "") options = options + " jnd=" + jnd;

setBatchMode(true);
open(before);
reference = getImageID();
rename("the picture before");
open(after);
changed = getImageID();
run("Clear Results");
run("Difference Map...", options);
map = getImageID();
setResult("Reference", 0, File.getName(before));
saveAs("Results", output + "before-after.csv");
saveAs("Tiff", output + "before-after.tif");
saveAs("PNG", output + "before-after.png");
close();
selectImage(changed);
close();
selectImage(reference);
close();
print(File.getName(after) + " against " + File.getName(before) + ": mean " + d2s(getResult("Mean", 0), 2)
        + ", 95th percentile " + d2s(getResult("P95", 0), 2) + ", largest " + d2s(getResult("Max", 0), 2) + ", changed "
        + d2s(getResult("PercentAboveJND", 0), 2) + " % of the pixels");

function existingFile(key, path, question) {
    if (path == "") path = File.openDialog(question);
    if (!File.exists(path) || File.isDirectory(path)) exit(key + " must be a file that exists, but was " + path);
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
