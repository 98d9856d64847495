/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layer rule: each package uses only what lies below it. */
@AnalyzeClasses(packages = "io.github.palettej", importOptions = ImportOption.DoNotIncludeTests.class)
class LayerTest {

    private static final String OURS = "io.github.palettej.";

    @ArchTest
    static final ArchRule colorUsesOnlyJava = classes()
            .that()
            .resideInAPackage(OURS + "color..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", OURS + "color..");

    @ArchTest
    static final ArchRule algorithmAddsImgLib2 = classes()
            .that()
            .resideInAPackage(OURS + "algorithm..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "net.imglib2..", OURS + "color..", OURS + "algorithm..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule colorAndAlgorithmUseNoAwt = noClasses()
            .that()
            .resideInAnyPackage(OURS + "color..", OURS + "algorithm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule imagejKnowsNoCommandAndNoPlugin = noClasses()
            .that()
            .resideInAPackage(OURS + "imagej..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + "command..", OURS + "plugin..", "org.scijava..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyThePluginFaceTalksToTheUser = noClasses()
            .that()
            .resideInAnyPackage(OURS + "imagej..", OURS + "command..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "ij\\.(IJ|Macro)|ij\\.gui\\.(GenericDialog|NonBlockingGenericDialog|MessageDialog|YesNoCancelDialog)"
                            + "|ij\\.plugin\\.frame\\.Recorder|ij\\.macro\\..*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingUsesThePluginFace = noClasses()
            .that()
            .resideOutsideOfPackage(OURS + "plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OURS + "plugin..");

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noUnseededRandomness = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");
}
