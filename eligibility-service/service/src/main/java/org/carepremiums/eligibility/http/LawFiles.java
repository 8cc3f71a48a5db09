package org.carepremiums.eligibility.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.eligibility.conduct.file.ConductFile;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jboss.logging.Logger;

/** Reads the law and its words when the service starts; a wrong file stops it. */
public class LawFiles {

  private static final Logger LOG = Logger.getLogger(LawFiles.class);

  @Produces
  @Singleton
  @Startup
  SchemesInForce schemesInForce() {
    return SchemesInForce.load(files());
  }

  @Produces
  @Singleton
  @Startup
  ParameterSet parameterSet(SchemesInForce schemes) {
    ParameterSet set = ParameterSet.of(schemes, files());
    if (!set.isKnown(files())) {
      LOG.warnf("parameter set %s has no line in %s", set, ParameterSet.FILE);
    }
    return set;
  }

  @Produces
  @Singleton
  @Startup
  Tariffs tariffs() {
    return TariffFile.load(files());
  }

  @Produces
  @Singleton
  @Startup
  ConductYears conductYears() {
    return ConductFile.load(files());
  }

  @Produces
  @Singleton
  @Startup
  Phrasebooks phrasebooks() {
    return Phrasebooks.together(
        DecisionPhrasebooks.books(), TariffPhrases.books(), ConductPhrases.books());
  }

  private static ClassLoader files() {
    return Thread.currentThread().getContextClassLoader();
  }
}
