package org.carepremiums.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the law")
class LawArchitectureTest {

  private static final JavaClasses CLASSES =
      ServiceArchitecture.classesOf("org.carepremiums.eligibility");

  @Test
  @DisplayName("keeps the rules free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    ServiceArchitecture.keepPure(
        CLASSES,
        List.of("org.carepremiums.eligibility.rule.."),
        "org.carepremiums.contracts.decision..",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.contracts.upstream..",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.platform.wording.phrase..");
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

  @Test
  @DisplayName("has no condition that no premium asks in any year")
  void everyConditionIsAsked() {
    Set<String> asked =
        SchemesInForce.load(LawArchitectureTest.class.getClassLoader()).editions().stream()
            .flatMap(edition -> edition.rules().conditions().stream())
            .map(condition -> condition.getClass().getName())
            .collect(Collectors.toSet());

    assertThat(CLASSES.stream())
        .filteredOn(one -> one.isAssignableTo(Condition.class))
        .filteredOn(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(asked);
  }
}
