// Batch Folder: the k-means palette of every picture of a folder in one table, and each picture in eight colors.
//
// From the menu: asks for the two folders.
// Headless:      -batch Batch_Folder.ijm "input=[/path/photos] output=[/path/results]"
arguments = getArgument();
input = argumentValue(arguments, "input");
output = argumentValue(arguments, "output");
if (input == "") input = getDirectory("Folder with pictures");
if (output == "") output = getDirectory("Folder for results");
if (!endsWith(input, "/")) input = input + "/";
if (!endsWith(output, "/")) output = output + "/";
if (!File.isDirectory(input)) exit("input must be a folder, but was " + input);
if (!File.exists(output)) File.makeDirectory(output);

setBatchMode(true);
run("Clear Results");
files = getFileList(input);
pictures = 0;
for (i = 0; i < files.length; i++) {
    if (!isPicture(files[i])) continue;
    open(input + files[i]);
    if (bitDepth() != 24) run("RGB Color");
    run("K-Means Colors...", "clusters=8 order=Frequency append");
    pictures++;
    close();
}
saveAs("Results", output + "palettes.csv");
rows = nResults;
for (i = 0; i < files.length; i++) {
    if (!isPicture(files[i])) continue;
    open(input + files[i]);
    original = getImageID();
    run("Reduce Colors...", "colors=8 table=Errors");
    saveAs("PNG", output + File.getNameWithoutExtension(files[i]) + "-8-colors.png");
    close();
    selectImage(original);
    close();
}
print(pictures + " pictures, " + rows + " rows in palettes.csv");

function isPicture(name) {
    dot = lastIndexOf(name, ".");
    if (dot < 0) return false;
    if (indexOf(" .png .jpg .jpeg .tif .tiff .gif .bmp ", " " + toLowerCase(substring(name, dot)) + " ") < 0) return false;
    return true;
}

// The value of key=[...] or key=word in a text.
function argumentValue(text, key) {
    start = indexOf(" " + text, " " + key + "=");
    if (start < 0) return "";
    rest = substring(text, start + lengthOf(key) + 1);
    end = indexOf(rest, "]");
    if (startsWith(rest, "[") && end > 0) return substring(rest, 1, end);
    end = indexOf(rest, " ");
    if (end < 0) end = lengthOf(rest);
    return substring(rest, 0, end);
}
