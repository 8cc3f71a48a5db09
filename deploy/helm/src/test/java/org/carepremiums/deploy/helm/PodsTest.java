package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Pods")
class PodsTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "hold to the Pod Security Standard 'restricted', with a read-only root file system and no token of the API server")
  void areRestricted(Installation installation) {
    List<JsonNode> pods = pods(installation);
    assertThat(pods).hasSizeGreaterThanOrEqualTo(5);
    for (JsonNode pod : pods) {
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
      assertThat(pod.path("volumes"))
          .allMatch(
              volume ->
                  Stream.of("emptyDir", "secret", "configMap", "projected").anyMatch(volume::has));
      assertThat(pod.path("initContainers")).isEmpty();
      assertThat(pod.at("/containers/0/terminationMessagePolicy").asText())
          .as("why it ended is seen where the pod is")
          .isEqualTo("FallbackToLogsOnError");
      for (JsonNode container : pod.path("containers")) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("privileged").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop")).extracting(JsonNode::asText).contains("ALL");
        assertThat(security.at("/capabilities").has("add")).isFalse();
        assertThat(container.path("ports")).noneMatch(port -> port.has("hostPort"));
        assertThat(container.path("volumeMounts"))
            .filteredOn(mount -> !mount.path("readOnly").asBoolean())
            .extracting(mount -> mount.path("mountPath").asText())
            .containsExactly("/tmp");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("name what they need and how much memory they may take")
  void haveResources(Installation installation) {
    for (JsonNode pod : pods(installation)) {
      JsonNode resources = pod.at("/containers/0/resources");
      assertThat(resources.at("/requests/cpu").isMissingNode()).isFalse();
      assertThat(resources.at("/limits/memory").asText())
          .isNotEmpty()
          .isEqualTo(resources.at("/requests/memory").asText());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "of a service are asked whether they have started, live and are ready, on the management port")
  void haveProbes(Installation installation) {
    assertThat(Chart.of(installation, "Deployment")).hasSize(4);
    for (JsonNode deployment : Chart.of(installation, "Deployment")) {
      JsonNode container = Chart.podTemplate(deployment).at("/spec/containers/0");
      assertThat(container.at("/startupProbe/httpGet/path").asText())
          .isEqualTo("/q/health/started");
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo("/q/health/ready");
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("management");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "of a service are replaced without one too few, and have longer to end than the service takes at most")
  void endGracefully(Installation installation) {
    String timeout = ServiceConfiguration.common().getProperty("quarkus.shutdown.timeout");
    assertThat(timeout).matches("[0-9]+S");
    int shutdown = Integer.parseInt(timeout.substring(0, timeout.length() - 1));
    for (JsonNode deployment : Chart.of(installation, "Deployment")) {
      JsonNode pod = Chart.podTemplate(deployment).path("spec");
      int preStop = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
      assertThat(preStop).isPositive();
      assertThat(pod.path("terminationGracePeriodSeconds").asInt())
          .as("as long again was measured where Kafka is away")
          .isGreaterThan(preStop + 2 * shutdown);
      assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asText())
          .isEqualTo("0");
      assertThat(pod.path("topologySpreadConstraints"))
          .extracting(constraint -> constraint.path("topologyKey").asText())
          .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }
    assertThat(Chart.of(installation, "PodDisruptionBudget"))
        .hasSize(4)
        .allMatch(budget -> budget.at("/spec/maxUnavailable").asInt() == 1);
  }

  @Test
  @DisplayName("have one who decides how many they are: the deployment, or one scaler")
  void haveOneScaler() {
    for (String mode : List.of("none", "cpu", "lag")) {
      List<JsonNode> manifests =
          Chart.render(Installation.PRODUCTION, Map.of("services.intake.autoscaling.mode", mode));
      List<String> deciding =
          manifests.stream()
              .filter(
                  manifest ->
                      manifest
                          .at("/metadata/name")
                          .asText()
                          .equals("premiums-care-premiums-intake"))
              .filter(
                  manifest ->
                      manifest.at("/spec/replicas").isInt()
                          || manifest.at("/spec").has("scaleTargetRef"))
              .map(manifest -> manifest.path("kind").asText())
              .toList();
      assertThat(deciding)
          .as(mode)
          .containsExactly(
              Map.of("none", "Deployment", "cpu", "HorizontalPodAutoscaler", "lag", "ScaledObject")
                  .get(mode));
    }
    assertThatThrownBy(
            () ->
                Chart.render(Installation.PRODUCTION, Map.of("services.intake.autoscaling.max", 2)))
        .hasMessageContaining("services.intake.autoscaling.min is more than its max");
  }

  @Test
  @DisplayName("of all services are replaced when secrets are said to have changed, and only then")
  void followSecrets() {
    List<JsonNode> before = Chart.of(Installation.PRODUCTION, "Deployment");
    List<JsonNode> after =
        Chart.render(Installation.PRODUCTION, Map.of("pods.secretsRevision", "2026-03-01")).stream()
            .filter(manifest -> manifest.path("kind").asText().equals("Deployment"))
            .toList();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(Chart.podTemplate(after.get(i))).isNotEqualTo(Chart.podTemplate(before.get(i)));
    }
    assertThat(
            Chart.render(Installation.PRODUCTION, Map.of("pods.secretsRevision", "")).stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Deployment")))
        .containsExactlyElementsOf(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("of a service are never more than a topic has partitions")
  void areNeverMoreThanPartitions(Installation installation) {
    List<JsonNode> scalers =
        Stream.of("ScaledObject", "HorizontalPodAutoscaler")
            .flatMap(kind -> Chart.of(installation, kind).stream())
            .toList();
    assertThat(scalers).hasSize(installation == Installation.TEST_CLUSTER ? 0 : 4);
    for (JsonNode scaler : scalers) {
      int most = scaler.at("/spec/maxReplicaCount").asInt(scaler.at("/spec/maxReplicas").asInt());
      assertThat(most).isBetween(1, Topic.PARTITIONS);
    }
    JsonNode schema = Chart.yaml(Chart.HOME.resolve("values.schema.json"));
    assertThat(schema.at("/definitions/autoscaling/properties/max/maximum").asInt())
        .isEqualTo(Topic.PARTITIONS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("take passwords from secrets by reference, and no secret is in the chart")
  void takeSecretsByReference(Installation installation) {
    assertThat(Chart.of(installation, "Secret")).isEmpty();
    for (JsonNode pod : pods(installation)) {
      for (JsonNode variable : pod.at("/containers/0/env")) {
        if (variable.path("name").asText().matches(".*(PASSWORD|JAAS_CONFIG|SECRET).*")) {
          assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
              .as(variable.path("name").asText())
              .isNotEmpty();
          assertThat(variable.has("value")).isFalse();
        }
      }
    }
  }

  private static List<JsonNode> pods(Installation installation) {
    return Chart.of(installation).stream()
        .map(Chart::podTemplate)
        .filter(template -> !template.isMissingNode())
        .map(template -> template.path("spec"))
        .toList();
  }
}
