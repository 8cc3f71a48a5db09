package org.carepremiums.deploy.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The local run")
class ArchitectureTest {

  private static final String LOCAL = "org.carepremiums.deploy.local";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(LOCAL);

  @Test
  @DisplayName("has no circles between its packages")
  void noCircles() {
    slices().matching("org.carepremiums.deploy.(local..)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("knows services as anybody does who is outside them: by topics and over HTTP")
  void knowsServicesFromOutside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.carepremiums.intake..",
            "org.carepremiums.eligibility..",
            "org.carepremiums.payment..",
            "org.carepremiums.contestation..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("reads and generates scenarios without anything that runs")
  void scenariosRunNothing() {
    noClasses()
        .that()
        .resideInAnyPackage(LOCAL + ".scenario..", LOCAL + ".campaign..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            LOCAL,
            LOCAL + ".stack..",
            LOCAL + ".player..",
            LOCAL + ".days..",
            LOCAL + ".identity..",
            "org.carepremiums.platform.testing..",
            "org.apache.kafka..",
            "java.sql..")
        .check(CLASSES);
  }
}
