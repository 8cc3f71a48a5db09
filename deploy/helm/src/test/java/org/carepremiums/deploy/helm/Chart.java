package org.carepremiums.deploy.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** Hooks, their weights and their deletion are annotations that begin so. */
  static final String HOOK_ANNOTATION = "helm.sh/hook";

  static final List<String> SERVICES = List.of("intake", "eligibility", "payment", "contestation");

  private static final String RELEASE = "premiums";
  private static final String NAMESPACE = "care";
  private static final String KUBERNETES = "1.30.0";
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final Map<Installation, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

  /** Helm's library returns no hooks: this chart's are none to Helm, but for their annotations. */
  private static final class HooksShown {

    static final String MARK = "shown-";
    static final Path CHART =
        ChartCopy.of(HOME, "hooks-shown", HOOK_ANNOTATION, MARK + HOOK_ANNOTATION);

    static void rename(ObjectNode annotations) {
      for (String name : fieldNames(annotations)) {
        if (name.startsWith(MARK)) {
          annotations.set(name.substring(MARK.length()), annotations.remove(name));
        }
      }
    }

    private static List<String> fieldNames(ObjectNode node) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      return names;
    }
  }

  private Chart() {}

  /** Everything that an installation makes, its hooks among it. */
  static List<JsonNode> of(Installation installation) {
    return RENDERED.computeIfAbsent(installation, files -> render(files, Map.of()));
  }

  /**
   * The same with single values given otherwise, in a values file of their own.
   *
   * @param given by name, as in {@code gateway.peers}
   */
  static List<JsonNode> render(Installation installation, Map<String, ?> given) {
    return render(HooksShown.CHART, installation, given);
  }

  /** What Helm tells whoever has installed it. */
  static String notes(Installation installation) {
    InstallCommand command =
        new Helm(HOME)
            .install()
            .withName(RELEASE)
            .withNamespace(NAMESPACE)
            .withKubeVersion(KUBERNETES)
            .clientOnly()
            .withDryRunOption(DryRun.CLIENT);
    values(installation, Map.of()).forEach(command::withValuesFile);
    String output = command.call().getOutput();
    return output.substring(output.indexOf("NOTES:"));
  }

  /** What an upgrade makes, its hooks among it. */
  static List<JsonNode> upgrade(Installation installation) {
    return render(
        ChartCopy.of(HooksShown.CHART, "upgrade", ".Release.IsInstall", "false"),
        installation,
        Map.of());
  }

  /** What Helm counts to the release; hooks are not part of it. */
  static List<JsonNode> withoutHooks(Installation installation) {
    return render(HOME, installation, Map.of());
  }

  private static List<JsonNode> render(
      Path chart, Installation installation, Map<String, ?> given) {
    return documents(render(chart, RELEASE, installation, given));
  }

  /** As Helm prints it. */
  static String render(
      Path chart, String release, Installation installation, Map<String, ?> given) {
    TemplateCommand command =
        new Helm(chart)
            .template()
            .withName(release)
            .withNamespace(NAMESPACE)
            .withKubeVersion(KUBERNETES);
    values(installation, given).forEach(command::withValuesFile);
    return command.call();
  }

  /** The installation's own files, the digests that a build prints, and what is given besides. */
  private static List<Path> values(Installation installation, Map<String, ?> given) {
    Map<String, Object> digests = new TreeMap<>();
    SERVICES.forEach(service -> digests.put("services." + service + ".digest", DIGEST));
    digests.put("clock.digest", DIGEST);
    List<Path> files = new ArrayList<>();
    installation.files.forEach(file -> files.add(HOME.resolve(file)));
    files.add(valuesFile(digests));
    files.add(valuesFile(given));
    return files;
  }

  private static Path valuesFile(Map<String, ?> values) {
    ObjectNode root = YAML.createObjectNode();
    values.forEach(
        (name, value) -> {
          List<String> parts = List.of(name.split("\\."));
          ObjectNode place = root;
          for (String part : parts.subList(0, parts.size() - 1)) {
            place = place.withObjectProperty(part);
          }
          place.set(parts.get(parts.size() - 1), YAML.valueToTree(value));
        });
    try {
      Path file =
          Files.createDirectories(Path.of("target", "values"))
              .resolve(Integer.toHexString(values.hashCode()) + ".yaml");
      Files.writeString(file, YAML.writeValueAsString(root));
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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

  /** The variables of a manifest's container by name; empty text where a secret holds the value. */
  static Map<String, String> environment(JsonNode manifest) {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode variable : podTemplate(manifest).at("/spec/containers/0/env")) {
      variables.put(variable.path("name").asText(), variable.path("value").asText());
    }
    return variables;
  }

  /** The YAML documents of a text that are objects. */
  static List<JsonNode> documents(String rendered) {
    List<JsonNode> documents = new ArrayList<>();
    try (var parser = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
      while (parser.hasNextValue()) {
        JsonNode document = parser.nextValue();
        if (document != null && document.isObject()) {
          if (document.at("/metadata/annotations") instanceof ObjectNode annotations) {
            HooksShown.rename(annotations);
          }
          documents.add(document);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("what the chart renders is not YAML", failure);
    }
    return documents;
  }
}
