package org.carepremiums.payment;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest implements ServiceArchitecture {

  private static final JavaClasses CLASSES =
      ServiceArchitecture.classesOf("org.carepremiums.payment");

  @Override
  public Source service() {
    return Source.PAYMENT;
  }

  @Override
  public JavaClasses classes() {
    return CLASSES;
  }

  @Test
  @DisplayName("keeps the ledger free of frameworks, JSON, SQL and Kafka")
  void ledgerIsPureJava() {
    ServiceArchitecture.keepPure(
        CLASSES,
        List.of("org.carepremiums.payment.ledger.."),
        "org.carepremiums.contracts.decision..",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.platform.parameters",
        "org.carepremiums.platform.parameters.deadline",
        "org.carepremiums.contracts.payment..",
        "org.carepremiums.contracts.upstream..",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.contracts.wording..",
        "org.carepremiums.platform.wording.phrase..");
  }
}
