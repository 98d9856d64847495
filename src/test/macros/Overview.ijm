// Draws the picture of the README: a photo, its colors, and the photo in few colors.
// Argument: "image=[photo] output=[folder/]"
arguments = getArgument();
image = valueOf("image");
output = valueOf("output");
ground = 0x1e1e1e;
setBatchMode(true);

open(image);
photo = getImageID();
newImage("Overview", "RGB", 1240, 606, 1);
sheet = getImageID();
setColor(ground);
fill();

selectImage(photo);
place(photo, 20, 20, 600, 400);

selectImage(photo);
run("Color Histogram Plot...", "scale=[Square root] width=580 height=260");
place(getImageID(), 640, 20, 580, 260);

selectImage(photo);
run("Dominant Colors...", "colors=16 swatch=Mean");
strip("dominant", 292);
selectImage(photo);
run("K-Means Colors...", "clusters=16");
strip("k-means", 358);

selectImage(photo);
run("Reduce Colors...", "colors=[2,4,8,16,32,64]");
reduced = getImageID();
for (i = 1; i <= 6; i++) {
    selectImage(reduced);
    setSlice(i);
    label = Property.getSliceLabel(i);
    run("Duplicate...", "title=one");
    run("Size...", "width=190 height=127 average interpolation=Bilinear");
    x = 20 + (i - 1) * 202;
    place(getImageID(), x, 440, 190, 127);
    write(label, x, 586);
}

// Few colors of its own keep the file small.
selectImage(sheet);
run("Reduce Colors...", "colors=192 refine=None output=[8-bit Color]");
saveAs("PNG", output + "overview.png");

// The colors of the Results table, in an order that the eye agrees with, as a strip with widths by percent.
function strip(name, y) {
    list = "";
    for (row = 0; row < nResults; row++) {
        if (row > 0) list = list + ",";
        list = list + getResultString("Hex", row);
    }
    run("PaletteJ Macro Extensions");
    colors = split(Ext.sortColors(list, "HLV step"), ",");
    selectImage(sheet);
    width = 580 / colors.length;
    for (i = 0; i < colors.length; i++) {
        setColor(parseInt(substring(colors[i], 1), 16));
        fillRect(640 + round(i * width), y, round((i + 1) * width) - round(i * width), 44);
    }
    write(name, 640, y + 60);
}

function write(text, x, y) {
    selectImage(sheet);
    setFont("SansSerif", 13, "antialiased");
    setColor(0xd8d8d8);
    drawString(text, x, y);
}

function place(id, x, y, width, height) {
    selectImage(id);
    run("Select None");
    Image.copy;
    if (id != photo) close();
    selectImage(sheet);
    Image.paste(x, y);
}

function valueOf(key) {
    start = indexOf(arguments, key + "=[") + lengthOf(key) + 2;
    return substring(arguments, start, indexOf(arguments, "]", start));
}
