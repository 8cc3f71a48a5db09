package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.List;
import java.util.Map;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the chart makes")
class ManifestsTest {

  @Test
  @DisplayName("Helm's own lint finds nothing")
  void lintFindsNothing() {
    LintResult lint = new Helm(Chart.HOME).lint().strict().call();
    assertThat(lint.isFailed()).as(() -> String.join("\n", lint.getMessages())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "Every manifest of every installation is one of a published model, without a field that the model does not know")
  void everyManifestIsOfAPublishedModel(Installation installation) {
    List<JsonNode> manifests = Chart.of(installation);
    assertThat(manifests).hasSizeGreaterThan(30);
    for (JsonNode manifest : manifests) {
      assertThat(PublishedModels.faults(manifest))
          .as("%s %s", manifest.path("kind"), manifest.at("/metadata/name"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCTION, Deployment, /spec/template/spec/containers/0/livenessProbe",
    "PRODUCTION, NetworkPolicy, /spec/ingress/0",
    "PRODUCTION, Ingress, /spec/rules/0/http/paths/0/backend/service",
    "PRODUCTION_MANAGED_KAFKA, HTTPRoute, /spec/rules/0/backendRefs/0",
    "PRODUCTION, KafkaTopic, /spec",
    "PRODUCTION, KafkaUser, /spec/authorization",
    "PRODUCTION, ServiceMonitor, /spec/endpoints/0",
    "PRODUCTION, CronJob, /spec",
    "PRODUCTION, Job, /spec/template/spec",
    "PRODUCTION, ScaledObject, /spec/scaleTargetRef",
    "TEST_CLUSTER, Cluster, /spec/bootstrap/initdb",
    "TEST_CLUSTER, PodDisruptionBudget, /spec"
  })
  @DisplayName("A field that the model does not know is seen, however deep it lies")
  void anUnknownFieldIsSeen(Installation installation, String kind, String place) {
    JsonNode manifest =
        Chart.of(installation, kind).stream()
            .filter(candidate -> candidate.at(place).isObject())
            .findFirst()
            .orElseThrow()
            .deepCopy();
    ((ObjectNode) manifest.at(place)).put("misspelt", true);
    assertThat(PublishedModels.faults(manifest)).singleElement().asString().contains("misspelt");
  }

  @Test
  @DisplayName("No two manifests have the same kind and name")
  void namesAreUnique() {
    for (Installation installation : Installation.values()) {
      assertThat(Chart.of(installation))
          .extracting(
              manifest -> manifest.path("kind").asText() + " " + manifest.at("/metadata/name"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName(
      "Names are as long as the API server takes, and a release's that is too long is refused")
  void namesFit() {
    Map<String, Integer> longest = Map.of("CronJob", 52, "Cluster", 50);
    for (Installation installation : Installation.values()) {
      String rendered =
          Chart.render(
              Chart.HOME, "x".repeat(17), installation, Map.of("migration.asHooks", false));
      assertThat(Chart.documents(rendered))
          .filteredOn(manifest -> !manifest.path("apiVersion").asText().startsWith("kafka."))
          .allSatisfy(
              manifest ->
                  assertThat(manifest.at("/metadata/name").asText())
                      .hasSizeLessThanOrEqualTo(
                          longest.getOrDefault(manifest.path("kind").asText(), 63)));
    }
    assertThatThrownBy(
            () -> Chart.render(Chart.HOME, "x".repeat(18), Installation.PRODUCTION, Map.of()))
        .hasMessageContaining("too long a name");
  }

  @Test
  @DisplayName("Databases take what else the operator knows, as backups")
  void databasesTakeMore() {
    Map<String, Object> backup = Map.of("cloudNativePG.spec.backup.retentionPolicy", "30d");
    assertThat(Chart.render(Installation.TEST_CLUSTER, backup))
        .filteredOn(manifest -> manifest.path("kind").asText().equals("Cluster"))
        .hasSize(4)
        .allMatch(
            cluster ->
                cluster.at("/spec/backup/retentionPolicy").asText().equals("30d")
                    && cluster.at("/spec/instances").asInt() == 1);
  }

  @Test
  @DisplayName("A service does not own its schema: the role that migrates has to be another one")
  void ownerIsAnotherRole() {
    assertThatThrownBy(
            () ->
                Chart.render(
                    Installation.PRODUCTION,
                    Map.of("services.intake.database.migrationSecret", "intake-database")))
        .hasMessageContaining("a service must not own its schema");
  }

  @Test
  @DisplayName(
      "Whoever has installed it is told where it is, whether it is healthy, and how time moves")
  void notesTellWhatMatters() {
    assertThat(Chart.notes(Installation.PRODUCTION))
        .contains(
            "rollout status deployment -l app.kubernetes.io/instance=premiums",
            "https://premiums.example/eligibility/start",
            "https://premiums.example/payment",
            "cronjob/premiums-care-premiums-clock");
    assertThat(Chart.notes(Installation.PRODUCTION_MANAGED_KAFKA)).contains("files/users.yaml");
    assertThat(Chart.notes(Installation.TEST_CLUSTER)).doesNotContain("https://");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "services.intake.autoscaling.max | 9",
        "services.intake.digest          | latest",
        "services.intake.password        | hunter2",
        "services.billing.replicas       | 1",
        "clock.timeZone                  | UTC",
        "pods.user                       | 0",
        "pods.terminationGracePeriodSeconds | 20",
        "kafka.protocol                  | TLS",
        "kafka.password                  | hunter2",
        "oidc.serverUrl                  | http://login.example",
        "services.intake.database.parameters | user=a&password=b",
        "gateway.host                    | https://premiums.example",
        "gateway.kind                    | loadbalancer",
        "cloudNativePG.spec.instances    | 1",
        "erasure.timeZone                | UTC",
        "erasure.schedule                | 0 3 * * *",
        "telemetry.protocol              | http",
        "telemetry.traced.requests       | 2",
        "telemetry.traced.records        | -1",
        "unheardOf                       | 1"
      })
  @DisplayName("A value that cannot be right is refused by the schema")
  void wrongValuesAreRefused(String name, String value) {
    Object given = value.matches("-?[0-9]+") ? (Object) Integer.valueOf(value) : value;
    assertThatThrownBy(() -> Chart.render(Installation.PRODUCTION, Map.of(name, given)))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image.registry                | image.registry",
        "services.intake.digest        | the digest of image intake-service",
        "clock.digest                  | the digest of image clock",
        "kafka.bootstrapServers        | kafka.bootstrapServers",
        "kafka.trust.secret            | kafka.trust.secret",
        "services.payment.debtors.secret | services.payment.debtors.secret",
        "services.intake.database.secret | services.intake.database.secret",
        "services.intake.database.migrationSecret | services.intake.database.migrationSecret",
        "personalData.secret           | personalData.secret",
        "oidc.serverUrl                | oidc.serverUrl",
        "oidc.secret                   | oidc.secret has to name the secret with client-id, client-secret and session-secret",
        "gateway.host                  | gateway.host",
        "gateway.ingress.className     | gateway.ingress.className",
        "gateway.ingress.tlsSecret     | gateway.ingress.tlsSecret",
        "monitoring.prometheusAddress  | monitoring.prometheusAddress"
      })
  @DisplayName("A value that is missing is named")
  void missingValuesAreNamed(String name, String named) {
    assertThatThrownBy(() -> Chart.render(Installation.PRODUCTION, Map.of(name, "")))
        .hasMessageContaining(named);
  }
}
