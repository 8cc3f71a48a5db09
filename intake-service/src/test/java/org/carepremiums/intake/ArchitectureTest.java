package org.carepremiums.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest implements ServiceArchitecture {

  private static final JavaClasses CLASSES =
      ServiceArchitecture.classesOf("org.carepremiums.intake");

  @Override
  public Source service() {
    return Source.INTAKE;
  }

  @Override
  public JavaClasses classes() {
    return CLASSES;
  }

  @Test
  @DisplayName("keeps conventions and the ledger free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    ServiceArchitecture.keepPure(
        CLASSES,
        List.of("org.carepremiums.intake.convention..", "org.carepremiums.intake.ledger.."),
        "org.carepremiums.contracts.decision",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.contracts.upstream..",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.platform.parameters");
  }

  @Test
  @DisplayName("lets the quorum know conventions and values alone")
  void quorumIsPureJava() {
    ServiceArchitecture.keepPure(
        CLASSES,
        List.of("org.carepremiums.intake.quorum.."),
        "org.carepremiums.intake.convention..",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.contracts.upstream..",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.platform.parameters");
  }

  @Test
  @DisplayName("lets what judges figures know numbers alone")
  void plausibilityIsPureJava() {
    ServiceArchitecture.keepPure(CLASSES, List.of("org.carepremiums.intake.plausibility.."));
  }

  @Test
  @DisplayName("lets only the stores speak to the database")
  void onlyStoresSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("..intake.inbox..", "..intake.upload..", "..intake.parameters..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.PreparedStatement")
        .check(CLASSES);
  }
}
