package org.carepremiums.deploy.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chart, rendered as {@code helm install} would, without a cluster. */
final class Chart {

  static final Path HOME = Path.of("care-premiums");
  static final YAMLMapper YAML = new YAMLMapper();

  /** A way to install it: values files, in their order. */
  enum Installation {
    PRODUCTION("values-production.yaml"),
    PRODUCTION_MANAGED_KAFKA("values-production.yaml", "values-managed.yaml"),
    TEST_CLUSTER("values-test.yaml");

    private final List<String> files;

    Installation(String... files) {
      this.files = List.of(files);
    }
  }

  static final List<String> SERVICES = List.of("intake", "eligibility", "payment", "contestation");

  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final Map<Installation, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

  private Chart() {}

  /** Everything that an installation makes. */
  static List<JsonNode> of(Installation installation) {
    return RENDERED.computeIfAbsent(installation, files -> render(files, Map.of()));
  }

  /** The same with single values set otherwise. */
  static List<JsonNode> render(Installation installation, Map<String, Object> set) {
    TemplateCommand command =
        new Helm(HOME)
            .template()
            .withName("premiums")
            .withNamespace("care")
            .withKubeVersion("1.30.0");
    for (String file : installation.files) {
      command.withValuesFile(HOME.resolve(file));
    }
    for (String service : SERVICES) {
      command.set("services." + service + ".digest", DIGEST);
    }
    command.set("clock.digest", DIGEST);
    // Helm shows hooks apart from what it installs
    command.set("migration.asHooks", "false");
    set.forEach(command::set);
    return documents(command.call());
  }

  /** What an installation makes of one kind. */
  static List<JsonNode> of(Installation installation, String kind) {
    return of(installation).stream()
        .filter(manifest -> manifest.path("kind").asText().equals(kind))
        .toList();
  }

  static JsonNode one(Installation installation, String kind, String name) {
    return of(installation, kind).stream()
        .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind, name)));
  }

  static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(file.toString(), failure);
    }
  }

  /** The pod template of a manifest that has one; a missing node otherwise. */
  static JsonNode podTemplate(JsonNode manifest) {
    JsonNode template = manifest.at("/spec/template");
    return template.isMissingNode() ? manifest.at("/spec/jobTemplate/spec/template") : template;
  }

  private static List<JsonNode> documents(String rendered) {
    List<JsonNode> documents = new ArrayList<>();
    try (var parser = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
      while (parser.hasNextValue()) {
        JsonNode document = parser.nextValue();
        if (document != null && document.isObject()) {
          documents.add(document);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("what the chart renders is not YAML", failure);
    }
    return documents;
  }
}
