package org.carepremiums.eligibility.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.eligibility.conduct.file.ConductFile;

/** Reads what the 85 % rule asks when the service starts; a wrong file stops it. */
public class ConductProducer {

  @Produces
  @Singleton
  @Startup
  ConductYears conductYears() {
    return ConductFile.load(Thread.currentThread().getContextClassLoader());
  }
}
