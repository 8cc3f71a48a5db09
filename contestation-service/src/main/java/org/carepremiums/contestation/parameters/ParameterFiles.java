package org.carepremiums.contestation.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.contestation.criterion.ContestableCriteria;
import org.carepremiums.contracts.deadline.DeadlineFile;
import org.carepremiums.contracts.deadline.DeadlineRules;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.parameter.file.ParameterYaml;

/** Reads the dated parameters; a file that is wrong keeps the service from starting. */
@Dependent
public class ParameterFiles {

  /** The deadline of contestations. */
  @Produces
  @Singleton
  @Startup
  public DeadlineRules deadlines() {
    return DeadlineFile.read();
  }

  /** What of each premium can be contested. */
  @Produces
  @Singleton
  @Startup
  public CriteriaByScheme criteria() {
    Map<Scheme, ContestableCriteria> criteria = new EnumMap<>(Scheme.class);
    for (Scheme scheme : Scheme.values()) {
      criteria.put(
          scheme,
          ParameterYaml.read("criteria/%s.yaml".formatted(scheme.id()), ContestableCriteria.class));
    }
    return new CriteriaByScheme(criteria);
  }
}
