package org.carepremiums.eligibility.parameter;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the parameter files when the service starts; a wrong one stops it. */
public class SchemesProducer {

  @Produces
  @Singleton
  @Startup
  SchemesInForce schemesInForce() {
    return SchemesInForce.load(Thread.currentThread().getContextClassLoader());
  }
}
