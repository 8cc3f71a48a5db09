package org.carepremiums.eligibility.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;
import org.carepremiums.eligibility.tariff.file.TariffFile;

/** Reads the tariff when the service starts; a wrong one stops it. */
public class TariffProducer {

  private static final int YEAR = 2021;

  @Produces
  @Singleton
  @Startup
  PhysiotherapyTariff physiotherapyTariff() {
    return TariffFile.load(Thread.currentThread().getContextClassLoader(), YEAR);
  }
}
