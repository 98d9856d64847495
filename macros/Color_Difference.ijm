// Color Difference: how far two colors lie apart, by every formula. Needs no picture.
formulas = newArray("CIEDE2000", "CIE94", "CIE76", "CMC 2:1", "CMC 1:1", "OKLab", "HyAB");
for (i = 0; i < formulas.length; i++) {
    run("Color Difference...", "first=green second=[misty rose] formula=[" + formulas[i] + "]");
    print(formulas[i] + ": " + d2s(getResult("DeltaE", 0), 4));
}
