package org.carepremiums.eligibility.parameter;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Reads the parameter files when the service starts; a wrong one stops it. */
public class SchemesProducer {

  private static final Logger LOG = Logger.getLogger(SchemesProducer.class);

  @Produces
  @Singleton
  @Startup
  SchemesInForce schemesInForce() {
    return SchemesInForce.load(Thread.currentThread().getContextClassLoader());
  }

  @Produces
  @Singleton
  @Startup
  ParameterSet parameterSet(SchemesInForce schemes) {
    ClassLoader files = Thread.currentThread().getContextClassLoader();
    ParameterSet set = ParameterSet.of(schemes, files);
    if (!set.isKnown(files)) {
      LOG.warnf("parameter set %s has no line in %s", set, ParameterSet.FILE);
    }
    return set;
  }
}
