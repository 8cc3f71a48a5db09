package org.carepremiums.intake.parameters;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.carepremiums.intake.convention.Conventions;

/** Reads the conventions from their dated files; a file that is wrong stops the start. */
public class ConventionFiles {

  /** The conventions that are known; another one is another file and a word here. */
  static final List<String> NAMES = List.of("M-18", "M-20", "M-21", "M-22", "M-24");

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  @Produces
  @Singleton
  @Startup
  Conventions conventions() {
    return new Conventions(
        NAMES.stream().map(ConventionFiles::read).map(ConventionFile::convention).toList());
  }

  /**
   * @throws IllegalArgumentException when the file is missing, or says what it cannot say
   */
  static ConventionFile read(String name) {
    String path = "/conventions/" + name + ".yaml";
    try (InputStream file = ConventionFiles.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no file " + path);
      }
      return YAML.readValue(file, ConventionFile.class);
    } catch (IOException wrong) {
      throw new IllegalArgumentException(path + ": " + wrong.getMessage(), wrong);
    }
  }
}
