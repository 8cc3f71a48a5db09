package org.carepremiums.contestation;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest implements ServiceArchitecture {

  private static final JavaClasses CLASSES =
      ServiceArchitecture.classesOf("org.carepremiums.contestation");

  @Override
  public Source service() {
    return Source.CONTESTATION;
  }

  @Override
  public JavaClasses classes() {
    return CLASSES;
  }

  @Test
  @DisplayName("keeps premiums, admissibility and rulings free of frameworks, JSON, SQL and Kafka")
  void rulesArePureJava() {
    ServiceArchitecture.keepPure(
        CLASSES,
        List.of(
            "org.carepremiums.contestation.premium..",
            "org.carepremiums.contestation.admissibility..",
            "org.carepremiums.contestation.ruling.."),
        "org.carepremiums.contracts.calendar..",
        "org.carepremiums.contracts.contestation..",
        "org.carepremiums.contracts.decision..",
        "org.carepremiums.contracts.event..",
        "org.carepremiums.contracts.fact..",
        "org.carepremiums.contracts.value..",
        "org.carepremiums.platform.parameters",
        "org.carepremiums.platform.parameters.contestable..",
        "org.carepremiums.platform.parameters.deadline..",
        "org.carepremiums.platform.wording.phrase..");
  }
}
