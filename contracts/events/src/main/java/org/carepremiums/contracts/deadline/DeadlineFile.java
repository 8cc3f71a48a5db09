package org.carepremiums.contracts.deadline;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.carepremiums.contracts.parameter.file.ParameterYaml;

/**
 * Reads {@code deadlines/sixty-days.yaml}. Contestation decides by it, and eligibility tells a
 * provider until when a decision can be contested.
 */
public final class DeadlineFile {

  private static final String NAME = "/deadlines/sixty-days.yaml";

  /** The end of the last period may be absent. */
  private static final YAMLMapper YAML =
      ParameterYaml.strict()
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private DeadlineFile() {}

  /**
   * @throws UncheckedIOException when the file says something wrong
   */
  public static DeadlineRules read() {
    try (InputStream file = DeadlineFile.class.getResourceAsStream(NAME)) {
      return YAML.readValue(file, DeadlineRules.class);
    } catch (IOException wrong) {
      throw new UncheckedIOException(NAME + " is wrong", wrong);
    }
  }
}
