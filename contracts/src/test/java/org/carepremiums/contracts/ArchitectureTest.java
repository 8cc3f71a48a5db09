package org.carepremiums.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The contract")
class ArchitectureTest {

  private static final JavaClasses CONTRACT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.contracts");

  @Test
  @DisplayName("knows no framework, broker or database")
  void knowsNoFramework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "org.eclipse.microprofile..",
            "jakarta..",
            "org.apache.kafka..",
            "java.sql..",
            "javax.sql..",
            "org.hibernate..")
        .check(CONTRACT);
  }

  @Test
  @DisplayName("depends on Java, Jackson, the holiday calendar and the IBAN check alone")
  void dependsOnLittle() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.carepremiums.contracts..",
            "java..",
            "com.fasterxml.jackson..",
            "de.focus_shift.jollyday..",
            "org.iban4j..")
        .check(CONTRACT);
  }

  @Test
  @DisplayName("has value types that know nothing of events, topics or how records are read")
  void valuesKnowNoEvents() {
    noClasses()
        .that()
        .resideInAnyPackage("..contracts.value..", "..contracts.calendar..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..contracts.event..",
            "..contracts.json..",
            "..contracts.topic..",
            "..contracts.upstream..",
            "..contracts.fact..",
            "..contracts.decision..")
        .check(CONTRACT);
  }
}
