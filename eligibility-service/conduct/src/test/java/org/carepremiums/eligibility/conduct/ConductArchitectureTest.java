package org.carepremiums.eligibility.conduct;

import java.util.List;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the 85 % rule")
class ConductArchitectureTest {

  private static final String CONDUCT = "org.carepremiums.eligibility.conduct";

  @Test
  @DisplayName("keeps it free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    ServiceArchitecture.keepPure(
        ServiceArchitecture.classesOf(CONDUCT),
        List.of(CONDUCT),
        "org.carepremiums.contracts.decision..",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.platform.parameters",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.contracts.wording..",
        "org.carepremiums.platform.wording.phrase..");
  }
}
