package org.carepremiums.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.intake");

  @Test
  @DisplayName("conventions and ledger know no framework, JSON, SQL or Kafka")
  void rulesKnowNoFramework() {
    ArchRule rule =
        classes()
            .that()
            .resideInAnyPackage("..intake.convention..", "..intake.ledger..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java.lang..",
                "java.time..",
                "java.util..",
                "org.carepremiums.contracts.decision",
                "org.carepremiums.contracts.event..",
                "org.carepremiums.contracts.fact..",
                "org.carepremiums.platform.parameters",
                "org.carepremiums.contracts.upstream..",
                "org.carepremiums.contracts.value..",
                "..intake.convention..",
                "..intake.ledger..");
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("the quorum knows conventions and values, and no framework, JSON, SQL or Kafka")
  void quorumKnowsNoFramework() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("..intake.quorum..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java.lang..",
                "java.math..",
                "java.time..",
                "java.util..",
                "org.carepremiums.contracts.event..",
                "org.carepremiums.contracts.fact..",
                "org.carepremiums.platform.parameters",
                "org.carepremiums.contracts.upstream..",
                "org.carepremiums.contracts.value..",
                "..intake.convention..",
                "..intake.quorum..");
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("what judges figures knows numbers alone: no framework, JSON, SQL or Kafka")
  void plausibilityKnowsNoFramework() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("..intake.plausibility..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java.lang..", "java.math..", "java.util..", "..intake.plausibility..");
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("intake knows no other service")
  void serviceKnowsOnlyContracts() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.carepremiums.eligibility..",
                "org.carepremiums.payment..",
                "org.carepremiums.contestation..",
                "org.carepremiums.deploy..");
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("time comes only from business days")
  void timeComesOnlyFromBusinessDays() {
    ArchRule rule =
        noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("only the stores speak to the database")
  void onlyStoresSpeakToTheDatabase() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("..intake.inbox..", "..intake.upload..", "..intake.parameters..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.PreparedStatement");
    rule.check(CLASSES);
  }
}
