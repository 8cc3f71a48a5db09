package org.carepremiums.eligibility.tariff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the tariff")
class TariffArchitectureTest {

  private static final String TARIFF = "org.carepremiums.eligibility.tariff";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(TARIFF);

  @Test
  @DisplayName("keeps the rules free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    classes()
        .that()
        .resideInAPackage(TARIFF)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            TARIFF,
            "org.carepremiums.contracts.calendar..",
            "org.carepremiums.contracts.decision..",
            "org.carepremiums.platform.parameters",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.contracts.wording..",
            "org.carepremiums.platform.wording.phrase..")
        .check(CLASSES);
  }
}
