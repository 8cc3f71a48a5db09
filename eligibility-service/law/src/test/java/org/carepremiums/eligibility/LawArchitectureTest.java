package org.carepremiums.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the law")
class LawArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.eligibility");

  @Test
  @DisplayName("keeps the rules free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    classes()
        .that()
        .resideInAPackage("..rule..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "org.carepremiums.eligibility.rule..",
            "org.carepremiums.contracts.decision..",
            "org.carepremiums.contracts.event..",
            "org.carepremiums.contracts.fact..",
            "org.carepremiums.contracts.upstream..",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.platform.wording.phrase..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets one scheme know nothing of the other")
  void schemesAreIndependent() {
    noClasses()
        .that()
        .resideInAPackage("..rule.software..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..rule.quality..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..rule.quality..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..rule.software..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets rules know nothing of files and decisions")
  void packagesAreLayered() {
    noClasses()
        .that()
        .resideInAPackage("..rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..parameters..", "..decide..")
        .check(CLASSES);
  }
}
