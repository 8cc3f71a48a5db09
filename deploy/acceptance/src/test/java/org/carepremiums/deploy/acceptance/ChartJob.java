package org.carepremiums.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the chart says of a job in production.
 *
 * @param environment its variables with the values that the chart gives them
 * @param fromSecrets names of the variables whose values secrets hold
 */
record ChartJob(Map<String, String> environment, Set<String> fromSecrets) {

  private static final String DIGEST = "sha256:" + "0".repeat(64);
  private static final List<String> SERVICES =
      List.of("intake", "eligibility", "payment", "contestation");

  /**
   * @param kind {@code Job} or {@code CronJob}
   * @param nameEnds how its name ends
   */
  static ChartJob of(String kind, String nameEnds) throws IOException {
    for (JsonNode manifest : manifests()) {
      String name = manifest.at("/metadata/name").asText();
      if (manifest.path("kind").asText().equals(kind) && name.endsWith(nameEnds)) {
        JsonNode template = manifest.at("/spec/template");
        return from(
            template.isMissingNode() ? manifest.at("/spec/jobTemplate/spec/template") : template);
      }
    }
    throw new AssertionError("the chart makes no %s …%s".formatted(kind, nameEnds));
  }

  private static ChartJob from(JsonNode podTemplate) {
    Map<String, String> environment = new LinkedHashMap<>();
    Set<String> fromSecrets = new HashSet<>();
    for (JsonNode variable : podTemplate.at("/spec/containers/0/env")) {
      if (variable.has("value")) {
        environment.put(variable.path("name").asText(), variable.path("value").asText());
      } else {
        fromSecrets.add(variable.path("name").asText());
      }
    }
    return new ChartJob(Map.copyOf(environment), Set.copyOf(fromSecrets));
  }

  private static List<JsonNode> manifests() throws IOException {
    Path chart = Home.path().resolve("deploy/helm/care-premiums");
    TemplateCommand template =
        new Helm(chart)
            .template()
            .withName("premiums")
            .withKubeVersion("1.30.0")
            .withValuesFile(chart.resolve("values-production.yaml"))
            .set("clock.digest", DIGEST)
            // Helm's library returns no hooks
            .set("migration.asHooks", "false");
    for (String service : SERVICES) {
      template.set("services.%s.digest".formatted(service), DIGEST);
    }
    try (var documents =
        new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(template.call())) {
      return documents.readAll();
    }
  }
}
