package org.carepremiums.eligibility;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.testing.architecture.ServiceArchitecture;
import org.junit.jupiter.api.DisplayName;

/** Law, tariff and conduct are looked through with the service that knows them. */
@DisplayName("The architecture")
class ArchitectureTest implements ServiceArchitecture {

  private static final JavaClasses CLASSES =
      ServiceArchitecture.classesOf("org.carepremiums.eligibility");

  @Override
  public Source service() {
    return Source.ELIGIBILITY;
  }

  @Override
  public JavaClasses classes() {
    return CLASSES;
  }
}
