package org.carepremiums.deploy.acceptance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carepremiums.deploy.local.scenario.Scenario;

/**
 * All that comes of a scenario that is played undisturbed, in a file that is read when it changes:
 * by what it is, by what it is about. Tests compare their plays with it, and need no undisturbed
 * one.
 */
final class ApprovedOutcome {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  private ApprovedOutcome() {}

  static Map<String, Map<String, String>> of(Scenario scenario) throws IOException {
    return YAML.readValue(file(scenario).toFile(), new TypeReference<>() {});
  }

  /** Writes it anew, from {@link Outcomes#of}. */
  static Path write(Scenario scenario, Map<String, Map<String, String>> outcome)
      throws IOException {
    Path file = file(scenario);
    Files.createDirectories(file.getParent());
    YAML.writeValue(file.toFile(), outcome);
    return file;
  }

  private static Path file(Scenario scenario) {
    return Home.path()
        .resolve("deploy/acceptance/src/test/resources/outcomes")
        .resolve(scenario.folder().getFileName() + ".yaml");
  }
}
