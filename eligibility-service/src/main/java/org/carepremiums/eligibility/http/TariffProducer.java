package org.carepremiums.eligibility.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.eligibility.tariff.file.TariffFile;

/** Reads the tariffs when the service starts; a wrong one stops it. */
public class TariffProducer {

  @Produces
  @Singleton
  @Startup
  Tariffs tariffs() {
    return TariffFile.load(Thread.currentThread().getContextClassLoader());
  }
}
