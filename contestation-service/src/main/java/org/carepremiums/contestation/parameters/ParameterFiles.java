package org.carepremiums.contestation.parameters;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.contestation.criterion.ContestableCriteria;
import org.carepremiums.contestation.deadline.DeadlineRules;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.parameter.file.ParameterYaml;

/** Reads the dated parameters; a file that is wrong keeps the service from starting. */
@Dependent
public class ParameterFiles {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The deadline of contestations. */
  @Produces
  @Singleton
  @Startup
  public DeadlineRules deadlines() {
    return read("/deadlines/sixty-days.yaml", DeadlineRules.class);
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

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream file = ParameterFiles.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("parameter file %s is missing".formatted(resource));
      }
      return YAML.readValue(file, type);
    } catch (IOException wrong) {
      throw new UncheckedIOException("parameter file %s is wrong".formatted(resource), wrong);
    }
  }
}
