package org.carepremiums.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.eligibility");

  @Test
  @DisplayName("knows no other service, only the contracts")
  void knowsNoOtherService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.carepremiums.intake..",
            "org.carepremiums.payment..",
            "org.carepremiums.contestation..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("reads no clock: time comes in events")
  void readsNoClock() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  @DisplayName("keeps the law, the tariff and the 85 % rule free of frameworks and of the service")
  void lawIsNoService() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..rule..",
            "..eligibility.parameters",
            "..eligibility.decide",
            "..eligibility.explanation",
            "..tariff..",
            "..conduct..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io..",
            "jakarta..",
            "org.jboss..",
            "org.eclipse..",
            "java.sql..",
            "javax.sql..",
            "org.carepremiums.platform.messaging..",
            "org.carepremiums.platform.web..",
            "org.carepremiums.platform.wording.http..",
            "..eligibility.draft..",
            "..eligibility.http..",
            "..eligibility.inbox..",
            "..eligibility.store..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets the law of the premiums, the tariff and the 85 % rule know nothing of another")
  void lawsAreIndependent() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..rule..",
            "..eligibility.parameters",
            "..eligibility.decide",
            "..eligibility.explanation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..tariff..", "..conduct..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..tariff..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..rule..",
            "..eligibility.parameters",
            "..eligibility.decide",
            "..eligibility.explanation",
            "..conduct..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..conduct..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..rule..",
            "..eligibility.parameters",
            "..eligibility.decide",
            "..eligibility.explanation",
            "..tariff..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets data flow one way between the packages")
  void packagesAreLayered() {
    slices()
        .matching("org.carepremiums.eligibility.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
