// Draws the pictures of the pages in docs/: what each command makes of a photo.
// Argument: "image=[photo] output=[folder/]"
var sheet = 0; // pictures are put on it
var photo = 0;

setBatchMode(true);
random("seed", 7);

open(valueOf("image"));
run("Size...", "width=360 height=240 average interpolation=Bilinear");
rename("photo.png");
photo = getImageID();

begin(736, 240);
put(copyOf(photo), 0, 0);
selectImage(photo);
run("Color Histogram Plot...", "width=366 height=240");
put(getImageID(), 370, 0);
finish("color-histogram-plot");

palette("Dominant Colors...", "colors=30", "-dominant", "dominant-colors");
palette("K-Means Colors...", "clusters=10 labels centroids", "", "k-means-colors");

begin(736, 526);
put(copyOf(photo), 0, 0);
selectImage(photo);
run("Reduce Colors...", "colors=[2,8,32]");
reduced = getImageID();
for (i = 1; i <= 3; i++) {
    selectImage(reduced);
    setSlice(i);
    label = Property.getSliceLabel;
    put(copyOf(reduced), 376 * (i % 2), 260 * floor(i / 2));
    write(label, 376 * (i % 2), 260 * floor(i / 2) + 256);
}
write("the photo", 0, 256);
finish("reduce-colors");

begin(736, 240);
put(copyOf(photo), 0, 0);
selectImage(photo);
run("Apply Palette...", "palette=[black, white, saddle brown, #9b3326, burlywood, gray]");
put(getImageID(), 376, 0);
finish("apply-palette");

selectImage(photo);
run("K-Means Colors...", "clusters=8 order=Lightness");
run("Save Palette...", "path=[" + valueOf("output") + "coffee.csv]");
run("Open Palette...", "path=[" + valueOf("output") + "coffee.csv] layout=Strip text=[Hex and percent] table=Opened");
selectImage("coffee.csv");
opened = getImageID();
begin(getWidth(), getHeight());
put(opened, 0, 0);
finish("open-palette");

orders = newArray("Hue", "Stepped hue", "Lightness", "HLV step", "Similarity");
selectImage(photo);
run("K-Means Colors...", "clusters=40");
list = hexColumn();
begin(736, 264);
run("PaletteJ Macro Extensions");
strip("Frequency", list, 4);
for (i = 0; i < orders.length; i++) strip(orders[i], Ext.sortColors(list, orders[i]), 4 + 44 * (i + 1));
finish("sort-colors");

begin(736, 128);
pair(0, "green", "misty rose");
pair(248, "#808080", "#848484");
pair(496, "#0000ff", "#0a00e6");
finish("color-difference");

selectImage(photo);
run("K-Means Colors...", "clusters=12 order=Similarity");
list = hexColumn();
colors = split(list, ",");
run("Palette Differences...", "colors=[" + list + "]");
begin(736, 84);
for (i = 0; i < colors.length; i++) {
    cell(colors[i], i * 61, 0, 56, 56);
    if (i > 0) write(d2s(getResult("DeltaE", i - 1), 1), i * 61 - 14, 76);
}
finish("palette-differences");

selectImage(photo);
run("Duplicate...", "title=changed");
changed = getImageID();
makeOval(60, 40, 120, 120);
run("Add...", "value=18");
run("Select None");
begin(736, 240);
put(copyOf(changed), 0, 0);
selectImage(changed);
run("Difference Map...", "reference=photo.png");
run("RGB Color");
put(getImageID(), 376, 0);
finish("difference-map");

selectImage(photo);
run("K-Means Colors...", "clusters=3 order=Lightness masks outlines");
begin(736, 240);
put(copyOf(photo), 0, 0);
selectImage(photo);
classes = Overlay.size;
for (i = 0; i < classes; i++) outline(i);
selectImage(photo);
Overlay.remove;
run("Select None");
for (i = 1; i <= 3; i++) {
    selectImage("photo-masks");
    setSlice(i);
    label = Property.getSliceLabel;
    run("Duplicate...", "title=mask");
    run("RGB Color");
    run("Size...", "width=177 height=118 average interpolation=Bilinear");
    put(getImageID(), 370 + 187 * ((i - 1) % 2), 122 * floor((i - 1) / 2));
}
finish("class-places");
close("photo-masks");

close("photo-dominant");
selectImage(photo);
run("Dominant Colors...", "colors=6 merge=10 swatches layout=Strip text=Percent ground=Dark");
selectImage("photo-dominant");
band = getImageID();
begin(getWidth(), getHeight());
put(band, 0, 0);
finish("band");

dithers = newArray("None", "Floyd-Steinberg", "Ordered");
begin(736, 326);
for (i = 0; i < dithers.length; i++) {
    selectImage(photo);
    run("Reduce Colors...", "colors=8 dither=[" + dithers[i] + "]");
    makeRectangle(110, 30, 120, 150);
    run("Crop");
    run("Size...", "width=240 height=300 interpolation=None");
    put(getImageID(), 248 * i, 0);
    write(dithers[i], 248 * i, 318);
}
finish("dithering");

selectImage(photo);
run("K-Means Colors...", "clusters=8 order=Lightness table=Saved");
run("Save Palette...", "path=[" + valueOf("output") + "coffee.gpl] palette=table:Saved");
text = split(File.openAsString(valueOf("output") + "coffee.gpl"), "\n");
begin(736, 240);
put(copyOf(photo), 0, 0);
for (i = 4; i < text.length; i++) {
    numbers = split(text[i], " ");
    y = 30 * (i - 4);
    setColorOf(numbers);
    fillRect(376, y, 60, 26);
    write(text[i], 448, y + 18);
}
finish("save-palette");

selectImage(photo);
run("Duplicate...", "title=small");
run("Size...", "width=120 height=80 average interpolation=Bilinear");
small = getImageID();
run("K-Means Colors...", "clusters=8 centroids");
begin(736, 240);
selectImage("small-centroids");
run("Size...", "width=360 height=240 interpolation=None");
put(getImageID(), 376, 0);
selectImage(small);
run("Size...", "width=360 height=240 interpolation=None");
put(small, 0, 0);
finish("self-test");

begin(736, 252);
selectImage(photo);
run("PaletteJ Macro Extensions");
colors = split(Ext.sortColors(Ext.kMeansColors(6), "Lightness"), ",");
write("color", 0, 20);
write("Ext.colorName", 180, 20);
write("Ext.convertColor, L* of CIELAB", 330, 20);
write("Ext.nearestColor of three", 560, 20);
for (i = 0; i < colors.length; i++) {
    y = 34 + 37 * i;
    lab = split(Ext.convertColor(colors[i], "CIELAB"), ",");
    cell(colors[i], 0, y, 80, 32);
    write(colors[i], 92, y + 21);
    write(Ext.colorName(colors[i]), 180, y + 21);
    write(d2s(parseFloat(lab[0]), 2), 330, y + 21);
    cell(Ext.nearestColor(colors[i], "black, firebrick, bisque"), 560, y, 80, 32);
}
finish("macro-extensions");

parts = "" + valueOf("output") + "parts/";
File.makeDirectory(parts);
starts = newArray(0, 90, 240, 360);
begin(736, 240);
for (i = 0; i < 3; i++) {
    selectImage(photo);
    makeRectangle(starts[i], 0, starts[i + 1] - starts[i], 240);
    run("Duplicate...", "title=part");
    saveAs("PNG", parts + "part " + i + ".png");
    put(getImageID(), starts[i] + 4 * (i - 1), 0);
}
run("Joint Palette...", "folder=[" + parts + "] clusters=5 table=Joint");
for (i = 0; i < 3; i++) {
    open(parts + "part " + i + ".png");
    part = getImageID();
    run("Apply Palette...", "palette=table:Joint");
    put(getImageID(), 376 + starts[i] + 4 * (i - 1), 0);
    selectImage(part);
    close();
}
finish("joint-palette");

for (i = 0; i < 2; i++) {
    field(0.02 + 0.16 * i);
    run("Apply Palette...", "palette=[#734c8e, #9c6240, #df9dbd, #f0e8ec]");
    applied = getImageID();
    selectImage("field");
    original = getImageID();
    if (i == 0) begin(656, 500);
    selectImage(sheet);
    put(original, 0, 250 * i);
    put(applied, 336, 250 * i);
}
finish("histology");

function begin(width, height) {
    newImage("sheet", "RGB", width, height, 1);
    sheet = getImageID();
    setColor(ground());
    fill();
}

function ground() {
    return 0x1e1e1e;
}

// Saves the sheet in 128 colors of its own, which keeps the file small.
function finish(name) {
    selectImage(sheet);
    run("Reduce Colors...", "colors=128 refine=None output=[8-bit Color] table=Pictures");
    saveAs("PNG", valueOf("output") + name + ".png");
    close();
    selectImage(sheet);
    close();
}

function palette(command, options, ending, name) {
    selectImage(photo);
    run(command, options + " swatches");
    begin(736, 240);
    put(copyOf(photo), 0, 0);
    if (ending == "") {
        selectImage("photo-centroids");
        put(getImageID(), 376, 0);
    } else {
        for (row = 0; row < nResults; row++)
            cell(getResultString("Hex", row), 376 + 60 * (row % 6), 48 * floor(row / 6), 56, 44);
    }
    finish(name);
}

function strip(label, list, y) {
    colors = split(list, ",");
    for (i = 0; i < colors.length; i++) cell(colors[i], 110 + round(i * 15.6), y, 16, 36);
    write(label, 8, y + 24);
}

function pair(x, first, second) {
    run("Color Difference...", "first=[" + first + "] second=[" + second + "]");
    cell(getResultString("First", 0), x, 0, 120, 96);
    cell(getResultString("Second", 0), x + 120, 0, 120, 96);
    write(first + " and " + second + ": " + d2s(getResult("DeltaE", 0), 2), x, 118);
}

// The selection around a class of the photo, filled on the sheet in a color of its own.
function outline(i) {
    selectImage(photo);
    Overlay.activateSelection(i);
    Roi.copy;
    selectImage(sheet);
    Roi.paste;
    setForegroundColor(255 * (i != 1), 255 * (i != 2), 255 * (i != 0));
    run("Draw", "slice");
    run("Select None");
}

function setColorOf(numbers) {
    selectImage(sheet);
    setColor(parseInt(numbers[0]), parseInt(numbers[1]), parseInt(numbers[2]));
}

function cell(hex, x, y, width, height) {
    selectImage(sheet);
    setColor(parseInt(substring(hex, 1), 16));
    fillRect(x, y, width, height);
}

function write(text, x, y) {
    selectImage(sheet);
    setColor(216, 216, 216);
    setFont("SansSerif", 13, "antialiased");
    setColor(216, 216, 216);
    drawString(text, x, y);
}

function copyOf(id) {
    selectImage(id);
    run("Select None");
    run("Duplicate...", "title=copy");
    return getImageID();
}

// Moves a picture onto the sheet.
function put(id, x, y) {
    selectImage(id);
    run("Select None");
    Image.copy;
    close();
    selectImage(sheet);
    Image.paste(x, y);
}

function hexColumn() {
    list = "";
    for (row = 0; row < nResults; row++) {
        if (row > 0) list = list + ",";
        list = list + getResultString("Hex", row);
    }
    return list;
}

// A field as of a section: pale ground, pink tissue, brown parts, purple nuclei.
function field(brown) {
    newImage("field", "RGB", 320, 240, 1);
    setColor(243, 238, 240);
    fill();
    blobs(120, 18, 226, 158, 190);
    blobs(round(600 * brown), 9, 150, 92, 50);
    blobs(160, 4, 92, 58, 132);
    run("Gaussian Blur...", "sigma=1");
}

function blobs(n, radius, red, green, blue) {
    setColor(red, green, blue);
    for (k = 0; k < n; k++) {
        r = radius * (0.7 + 0.6 * random());
        fillOval(320 * random() - r, 240 * random() - r, 2 * r, 2 * r);
    }
}

function valueOf(key) {
    arguments = getArgument();
    start = indexOf(arguments, key + "=[") + lengthOf(key) + 2;
    return substring(arguments, start, indexOf(arguments, "]", start));
}
