package org.carepremiums.contestation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
          .importPackages("org.carepremiums.contestation");

  @Test
  @DisplayName("keeps premiums, admissibility and rulings free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    classes()
        .that()
        .resideInAnyPackage("..premium..", "..admissibility..", "..ruling..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.time..",
            "java.util..",
            "org.carepremiums.contestation.premium..",
            "org.carepremiums.contestation.admissibility..",
            "org.carepremiums.contestation.ruling..",
            "org.carepremiums.contracts.calendar..",
            "org.carepremiums.contracts.contestation..",
            "org.carepremiums.platform.parameters.deadline..",
            "org.carepremiums.contracts.decision..",
            "org.carepremiums.contracts.event..",
            "org.carepremiums.contracts.fact..",
            "org.carepremiums.platform.parameters",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.platform.wording.phrase..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("knows no other service, only the contracts")
  void knowsNoOtherService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.carepremiums.intake..",
            "org.carepremiums.eligibility..",
            "org.carepremiums.payment..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("takes the time from business days alone")
  void readsNoClock() {
    for (Class<?> type :
        new Class<?>[] {
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Instant.class
        }) {
      noClasses().should().callMethod(type, "now").check(CLASSES);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CLASSES);
  }

  @Test
  @DisplayName("has no circles between packages")
  void hasNoCircles() {
    slices()
        .matching("org.carepremiums.contestation.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
