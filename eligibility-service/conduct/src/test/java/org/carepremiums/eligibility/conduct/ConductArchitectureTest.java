package org.carepremiums.eligibility.conduct;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the 85 % rule")
class ConductArchitectureTest {

  private static final String CONDUCT = "org.carepremiums.eligibility.conduct";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CONDUCT);

  @Test
  @DisplayName("keeps it free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    classes()
        .that()
        .resideInAPackage(CONDUCT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            CONDUCT,
            "org.carepremiums.contracts.decision..",
            "org.carepremiums.contracts.event..",
            "org.carepremiums.contracts.fact..",
            "org.carepremiums.platform.parameters",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.contracts.wording..",
            "org.carepremiums.platform.wording.phrase..")
        .check(CLASSES);
  }
}
