package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The network")
class ClosedByDefaultTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("is closed in both directions to every pod that the chart makes")
  void isClosedByDefault(Installation installation) {
    JsonNode deny = policy(installation, "default-deny");
    assertThat(deny.at("/spec/policyTypes"))
        .extracting(JsonNode::asText)
        .containsExactly("Ingress", "Egress");
    assertThat(deny.path("spec").has("ingress")).isFalse();
    assertThat(deny.path("spec").has("egress")).isFalse();
    for (JsonNode manifest : Chart.of(installation)) {
      JsonNode pod = Chart.podTemplate(manifest);
      if (!pod.isMissingNode()) {
        assertThat(selects(deny, pod)).as("%s", manifest.at("/metadata/name")).isTrue();
        assertThat(
                Chart.of(installation, "NetworkPolicy").stream()
                    .filter(policy -> !policy.equals(deny) && selects(policy, pod)))
            .as("%s has one policy of its own", manifest.at("/metadata/name"))
            .hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "lets a service reach DNS, Kafka, its own database, the OpenID Connect server and the collector: what its configuration names, and nothing else")
  void servicesReachWhatTheirConfigurationNames(Installation installation) {
    for (String service : Chart.SERVICES) {
      Set<String> variables = ServiceConfiguration.variables(service);
      assertThat(variables).contains("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL");
      Set<String> reached = new TreeSet<>(ports(policy(installation, service), "egress"));
      List<String> expected =
          new ArrayList<>(List.of("53", kafkaPort(installation), "5432", "443"));
      if (installation != Installation.TEST_CLUSTER) {
        expected.add("4317");
      }
      assertThat(reached).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(ServiceConfiguration.of(service).stringPropertyNames())
          .as("a REST client would need another service or the world")
          .noneMatch(name -> name.startsWith("quarkus.rest-client"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "lets only the gateway in on the business port and only monitoring on the management port")
  void onlyGatewayAndMonitoringComeIn(Installation installation) {
    for (String service : Chart.SERVICES) {
      JsonNode ingress = policy(installation, service).at("/spec/ingress");
      assertThat(ingress).hasSize(2);
      assertThat(ingress.at("/0/ports/0/port").asInt()).isEqualTo(8080);
      assertThat(ingress.at("/0/from/0/namespaceSelector/matchLabels").toString())
          .contains("gateway");
      assertThat(ingress.at("/1/ports/0/port").asInt()).isEqualTo(9000);
      assertThat(ingress.at("/1/from/0/namespaceSelector/matchLabels").toString())
          .contains("monitoring");
      for (JsonNode rule : ingress) {
        assertThat(rule.path("from")).isNotEmpty().noneMatch(JsonNode::isEmpty);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "lets migration and erasure reach a database only, a restore Kafka too, and the clock Kafka only")
  void jobsReachOneThing(Installation installation) {
    for (String service : Chart.SERVICES) {
      for (String job : List.of("-migration", "-erasure")) {
        assertThat(ports(policy(installation, service + job), "egress")).containsOnly("53", "5432");
        assertThat(policy(installation, service + job).path("spec").has("ingress")).isFalse();
      }
    }
    for (String service : Chart.SERVICES) {
      assertThat(ports(policy(installation, service + "-restore"), "egress"))
          .containsOnly("53", "5432", kafkaPort(installation));
      assertThat(policy(installation, service + "-restore").path("spec").has("ingress")).isFalse();
    }
    assertThat(ports(policy(installation, "eligibility-go-back"), "egress"))
        .containsOnly("53", "5432");
    assertThat(ports(policy(installation, "clock"), "egress"))
        .containsOnly("53", kafkaPort(installation));
    assertThat(policy(installation, "clock").path("spec").has("ingress")).isFalse();
  }

  @Test
  @DisplayName("lets nobody but its own service and the jobs that are run for it into a database")
  void databasesAreTheirOwnServices() {
    for (String service : Chart.SERVICES) {
      JsonNode policy = policy(Installation.TEST_CLUSTER, service + "-db");
      List<JsonNode> let = new ArrayList<>();
      for (JsonNode manifest : Chart.of(Installation.TEST_CLUSTER)) {
        JsonNode pod = Chart.podTemplate(manifest);
        for (JsonNode peer : policy.at("/spec/ingress/0/from")) {
          if (!pod.isMissingNode()
              && labelsMatch(peer.at("/podSelector/matchLabels"), pod.at("/metadata/labels"))) {
            let.add(manifest.at("/metadata/name"));
          }
        }
      }
      List<String> own = new ArrayList<>();
      own.add("premiums-care-premiums-" + service);
      for (String job : List.of("migration-1", "erasure", "restore")) {
        own.add("premiums-care-premiums-%s-%s".formatted(service, job));
      }
      if (service.equals("eligibility")) {
        own.add("premiums-care-premiums-eligibility-go-back");
      }
      assertThat(let).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(own);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway.peers",
        "kafka.peers",
        "oidc.peers",
        "monitoring.peers",
        "telemetry.peers",
        "services.intake.database.peers",
        "networkPolicy.dnsPeers"
      })
  @DisplayName(
      "stays closed where nobody is named: an empty list would let everybody in, and is refused")
  void peersHaveToBeNamed(String peers) {
    assertThatThrownBy(() -> Chart.render(Installation.PRODUCTION, Map.of(peers, List.of())))
        .hasMessageContaining(peers + " has to say");
    assertThatThrownBy(
            () -> Chart.render(Installation.PRODUCTION, Map.of(peers, List.of(Map.of()))))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  private static String kafkaPort(Installation installation) {
    return installation == Installation.PRODUCTION_MANAGED_KAFKA ? "9094" : "9093";
  }

  private static JsonNode policy(Installation installation, String of) {
    return Chart.one(installation, "NetworkPolicy", "premiums-care-premiums-" + of);
  }

  private static List<String> ports(JsonNode policy, String direction) {
    List<String> ports = new ArrayList<>();
    for (JsonNode rule : policy.path("spec").path(direction)) {
      assertThat(rule.path("to")).isNotEmpty().noneMatch(JsonNode::isEmpty);
      rule.path("ports").forEach(port -> ports.add(port.path("port").asText()));
    }
    return ports;
  }

  private static boolean selects(JsonNode policy, JsonNode pod) {
    return labelsMatch(policy.at("/spec/podSelector/matchLabels"), pod.at("/metadata/labels"));
  }

  private static boolean labelsMatch(JsonNode wanted, JsonNode labels) {
    return wanted.isObject()
        && wanted.properties().stream()
            .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
  }
}
