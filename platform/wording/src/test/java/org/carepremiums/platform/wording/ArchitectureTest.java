package org.carepremiums.platform.wording;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of what is said")
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.platform.wording");

  @Test
  @DisplayName("keeps phrases pure, so that rules can say them")
  void phrasesArePureJava() {
    classes()
        .that()
        .resideInAPackage("..wording.phrase..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "org.carepremiums.platform.wording.phrase..",
            "org.carepremiums.contracts.event..",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.contracts.wording..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets data flow one way between the packages")
  void packagesAreLayered() {
    slices()
        .matching("org.carepremiums.platform.wording.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
