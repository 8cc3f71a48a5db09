package org.carepremiums.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The architecture of the platform")
class ArchitectureTest {

  private static final String PLATFORM = "org.carepremiums.platform.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.platform");

  @ParameterizedTest(name = "lets {0} know {1} alone")
  @CsvSource({
    "parameters,",
    "personaldata,",
    "telemetry, personaldata",
    "wording, parameters",
    "web, parameters personaldata telemetry wording",
    "database,",
    "messaging, database personaldata telemetry web wording",
    "audit, database messaging personaldata web wording",
    "operations, audit database messaging parameters personaldata web",
  })
  void modulesAreLayered(String module, String known) {
    String[] allowed =
        Stream.concat(
                Stream.of(module), known == null ? Stream.empty() : Stream.of(known.split(" ")))
            .map(name -> PLATFORM + name + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(PLATFORM + module + "..")
        .should(
            dependOnClassesThat(
                resideInAPackage("org.carepremiums.platform..")
                    .and(not(resideInAnyPackage(allowed)))))
        .check(CLASSES);
  }

  @Test
  @DisplayName("has no circles between its packages")
  void packagesAreFreeOfCircles() {
    slices().matching("org.carepremiums.(platform..)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("keeps the values of the law free of frameworks, JSON apart from their loader")
  void parametersArePure() {
    classes()
        .that()
        .resideInAPackage(PLATFORM + "parameters..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.fasterxml.jackson..",
            "de.focus_shift.jollyday..",
            "org.carepremiums.contracts..",
            PLATFORM + "parameters..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("keeps Kafka and the database out of what only speaks HTTP")
  void webKnowsNoBrokerOrDatabase() {
    noClasses()
        .that()
        .resideInAPackage(PLATFORM + "web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "javax.sql..", "org.hibernate..")
        .check(CLASSES);
  }
}
