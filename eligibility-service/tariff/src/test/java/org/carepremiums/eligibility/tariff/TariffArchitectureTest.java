package org.carepremiums.eligibility.tariff;

import java.util.List;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of the tariff")
class TariffArchitectureTest {

  private static final String TARIFF = "org.carepremiums.eligibility.tariff";

  @Test
  @DisplayName("keeps the rules free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    ServiceArchitecture.keepPure(
        ServiceArchitecture.classesOf(TARIFF),
        List.of(TARIFF),
        "org.carepremiums.contracts.calendar..",
        "org.carepremiums.contracts.decision..",
        "org.carepremiums.platform.parameters",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.contracts.wording..",
        "org.carepremiums.platform.wording.phrase..");
  }
}
