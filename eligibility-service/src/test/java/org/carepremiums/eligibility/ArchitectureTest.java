package org.carepremiums.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest {

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
  @DisplayName("has no condition that no premium asks in any year")
  void everyConditionIsAsked() {
    Set<String> asked =
        SchemesInForce.load(ArchitectureTest.class.getClassLoader()).editions().stream()
            .flatMap(edition -> edition.rules().conditions().stream())
            .map(condition -> condition.getClass().getName())
            .collect(Collectors.toSet());

    assertThat(CLASSES.stream())
        .filteredOn(one -> one.isAssignableTo(Condition.class))
        .filteredOn(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(asked);
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
            "..eligibility.parameter",
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
            "org.carepremiums.contracts.exchange..",
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
            "..eligibility.parameter",
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
            "..eligibility.parameter",
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
            "..eligibility.parameter",
            "..eligibility.decide",
            "..eligibility.explanation",
            "..tariff..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("lets data flow one way between the packages")
  void packagesAreLayered() {
    noClasses()
        .that()
        .resideInAPackage("..rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..parameter..", "..decide..")
        .check(CLASSES);
    slices()
        .matching("org.carepremiums.eligibility.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
