// PaletteJ toolset: color difference, select by color, quick palette.
//
// Install it from the >> menu at the right end of the tool bar. Double click a tool for its options.

var formula = call("ij.Prefs.get", "palettej.toolset.formula", "CIEDE2000");
var tolerance = parseFloat(call("ij.Prefs.get", "palettej.toolset.tolerance", "10"));
var colors = parseInt(call("ij.Prefs.get", "palettej.toolset.colors", "8"));
var first = "";

// Click two colors: the status line tells their difference.
// There is no return in these macros: at their end ImageJ would clear what the status line says.
macro "Color Difference (click two colors) Tool - Cf00F0077C00fF8877C000D88D99Daa" {
    if (pictureIsOpen()) {
        getCursorLoc(x, y, z, flags);
        color = colorAt(x, y);
        if (first == "") {
            first = color;
            showStatus(first + ": now click the color to compare with");
        } else {
            difference = parseFloat(Ext.colorDifference(first, color, formula));
            text = first + " and " + color + ": " + formula + " " + d2s(difference, 2);
            showStatus(text);
            print(text);
            first = "";
        }
    }
}

macro "Color Difference (click two colors) Tool Options" {
    options();
}

// Click a color: everything within the difference is selected.
macro "Select by Color (click a color) Tool - C093O00aaC000L99ffLd9d9L9d9d" {
    if (pictureIsOpen()) {
        getCursorLoc(x, y, z, flags);
        selectByColor(x, y);
    }
}

function selectByColor(x, y) {
    original = getImageID();
    color = colorAt(x, y);
    wasBatch = is("Batch Mode");
    if (!wasBatch) setBatchMode(true);
    run("Select None");
    run("Difference Map...", "reference=" + color + " formula=[" + formula + "] table=[Select by Color]");
    map = getImageID();
    setThreshold(0, tolerance);
    run("Create Selection");
    selectImage(original);
    run("Restore Selection");
    selectImage(map);
    close();
    selectImage(original);
    if (!wasBatch) setBatchMode(false);
    // the row of the map would cover the picture
    if (isOpen("Select by Color")) {
        selectWindow("Select by Color");
        run("Close");
        selectImage(original);
    }
    getStatistics(area);
    showStatus("within " + formula + " " + tolerance + " of " + color + ": area " + d2s(area, 1));
}

macro "Select by Color (click a color) Tool Options" {
    options();
}

// Click: the palette of the selection, or of the whole picture.
macro "Quick Palette (click the picture) Tool - Cc33F0077C3a3F8077C36cF0877Ccc3F8877" {
    if (pictureIsOpen()) run("K-Means Colors...", "clusters=" + colors + " order=Frequency swatches");
}

macro "Quick Palette (click the picture) Tool Options" {
    options();
}

function pictureIsOpen() {
    if (nImages > 0) return true;
    showStatus("Open a picture first");
    return false;
}

// The color at a place, as it is displayed, whatever the type of the image; the selection stays.
function colorAt(x, y) {
    run("PaletteJ Macro Extensions");
    selected = selectionType() >= 0;
    if (selected) Overlay.addSelection;
    makeRectangle(x, y, 1, 1);
    color = Ext.dominantColors(1);
    run("Select None");
    if (selected) {
        Overlay.activateSelection(Overlay.size - 1);
        Overlay.removeSelection(Overlay.size - 1);
    }
    return color;
}

function options() {
    Dialog.create("PaletteJ Tools");
    Dialog.addChoice("Formula", newArray("CIEDE2000", "CIE94", "CIE76", "CMC 2:1", "CMC 1:1", "OKLab", "HyAB"), formula);
    Dialog.addNumber("Select within a difference of", tolerance, 2, 6, "");
    Dialog.addNumber("Colors of the quick palette", colors, 0, 6, "2 to 256");
    Dialog.addHelp("https://github.com/palettej/PaletteJ/blob/main/docs/TOOLSET.md");
    Dialog.show();
    formula = Dialog.getChoice();
    tolerance = Dialog.getNumber();
    colors = minOf(256, maxOf(2, round(Dialog.getNumber())));
    call("ij.Prefs.set", "palettej.toolset.formula", formula);
    call("ij.Prefs.set", "palettej.toolset.tolerance", "" + tolerance);
    call("ij.Prefs.set", "palettej.toolset.colors", "" + colors);
}
