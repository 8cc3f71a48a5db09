package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cluster's own definitions, which say more than the models that the build knows and may be of
 * other versions: {@code -Dcrds=FOLDER}, see docs/upgrade.md.
 */
@DisplayName("Against CustomResourceDefinitions")
class CustomResourceDefinitionsTest {

  private static final String DEFINITION =
      """
      apiVersion: v1
      kind: List
      items:
        - kind: CustomResourceDefinition
          spec:
            group: things.example
            names: { kind: Thing }
            versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      apiVersion: { type: string }
                      kind: { type: string }
                      metadata: { type: object }
                      spec:
                        type: object
                        required: [size]
                        properties:
                          size:
                            anyOf: [{ type: integer }, { type: string }]
                            x-kubernetes-int-or-string: true
                            pattern: ^[0-9]+Gi$
                          parts:
                            type: array
                            items: { type: object, properties: { name: { type: string } } }
                          labels: { type: object, additionalProperties: { type: string } }
                          free:
                            type: object
                            x-kubernetes-preserve-unknown-fields: true
                            properties: { known: { type: string } }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "{ size: 1, parts: [{ name: a }], labels: { any: thing }, free: { any: 1 } } | none",
        "{ size: 1Gi } | none",
        "{ size: large } | size",
        "{ parts: [] } | size",
        "{ size: 1, sise: 2 } | sise",
        "{ size: 1, parts: [{ name: a, nam: b }] } | nam",
        "{ size: 1, labels: { any: [thing] } } | any",
        "{ size: 1, free: { known: 1 } } | known"
      })
  @DisplayName("a field that is unknown, missing or of another type is a fault, however deep")
  void faultsAreFound(String spec, String fault) {
    JsonNode thing =
        Chart.documents(
                "{ apiVersion: things.example/v1, kind: Thing, metadata: { name: a }, spec: %s }"
                    .formatted(spec))
            .get(0);
    CustomResourceDefinitions definitions =
        CustomResourceDefinitions.of(Chart.documents(DEFINITION));

    assertThat(definitions.knows(thing)).isTrue();
    List<String> faults = definitions.faults(thing);
    if (fault == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).singleElement().asString().contains(fault);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "crds", matches = ".+")
  @DisplayName("that a cluster has, every manifest of these kinds is one of them")
  void ofACluster() {
    CustomResourceDefinitions cluster = ofTheCluster();
    Set<String> checked = new TreeSet<>();
    for (Installation installation : Installation.values()) {
      for (JsonNode manifest : Chart.of(installation)) {
        if (cluster.knows(manifest)) {
          checked.add(manifest.path("kind").asText());
          assertThat(cluster.faults(manifest))
              .as("%s %s", manifest.path("kind"), manifest.at("/metadata/name"))
              .isEmpty();
        }
      }
    }
    assertThat(checked).as("kinds that the chart makes and that are defined there").isNotEmpty();
    System.out.println("checked against the cluster's definitions: " + checked);
  }

  @Test
  @EnabledIfSystemProperty(named = "crds", matches = ".+")
  @DisplayName("that a cluster has, the build's own short schemas allow nothing else")
  void shortSchemas() {
    CustomResourceDefinitions cluster = ofTheCluster();
    PublishedModels.shortSchemas()
        .forEach(
            (kind, schema) -> {
              if (cluster.schemas().containsKey(kind)) {
                assertThat(cluster.unknownTo(kind, schema)).as(kind).isEmpty();
              }
            });
  }

  private static CustomResourceDefinitions ofTheCluster() {
    return CustomResourceDefinitions.in(Path.of(System.getProperty("crds")));
  }
}
