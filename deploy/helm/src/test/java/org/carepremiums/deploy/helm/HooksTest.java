package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Hooks")
class HooksTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEST_CLUSTER")
  @DisplayName(
      "are each service's migration, with the account and the way to the database that it needs, and nothing else")
  void areTheMigrations(Installation installation) {
    assertThat(hooks(installation))
        .extracting(hook -> hook.path("kind").asText() + " " + name(hook))
        .containsExactlyInAnyOrder(
            "ServiceAccount premiums-care-premiums-migration",
            "NetworkPolicy premiums-care-premiums-intake-migration",
            "NetworkPolicy premiums-care-premiums-eligibility-migration",
            "NetworkPolicy premiums-care-premiums-payment-migration",
            "NetworkPolicy premiums-care-premiums-contestation-migration",
            "Job premiums-care-premiums-intake-migration",
            "Job premiums-care-premiums-eligibility-migration",
            "Job premiums-care-premiums-payment-migration",
            "Job premiums-care-premiums-contestation-migration");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEST_CLUSTER")
  @DisplayName("run before anything is installed or upgraded")
  void runBefore(Installation installation) {
    for (JsonNode hook : hooks(installation)) {
      assertThat(annotation(hook, "")).as(name(hook)).isEqualTo("pre-install,pre-upgrade");
      assertThat(annotation(hook, "-weight"))
          .isEqualTo(hook.path("kind").asText().equals("Job") ? "0" : "-10");
      assertThat(hook.at("/metadata/annotations/helm.sh~1hook-weight").isTextual()).isTrue();
      assertThat(annotation(hook, "-delete-policy"))
          .isEqualTo("before-hook-creation,hook-succeeded");
      assertThat(hook.at("/metadata/annotations")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("are hooks to Helm: none is part of the release, and all else is")
  void areHooksToHelm(Installation installation) {
    assertThat(Chart.withoutHooks(installation))
        .containsExactlyInAnyOrderElementsOf(
            Chart.of(installation).stream().filter(manifest -> !isHook(manifest)).toList());
  }

  @Test
  @DisplayName("need nothing that the release makes: it is not there yet")
  void needNothingOfTheRelease() {
    List<String> made =
        Chart.withoutHooks(Installation.PRODUCTION).stream().map(HooksTest::name).toList();
    for (JsonNode hook : hooks(Installation.PRODUCTION)) {
      JsonNode pod = Chart.podTemplate(hook).path("spec");
      if (!pod.isMissingNode()) {
        assertThat(pod.findValuesAsText("secretName"))
            .isNotEmpty()
            .doesNotContainAnyElementsOf(made);
        assertThat(pod.findParents("secretKeyRef"))
            .extracting(source -> source.at("/secretKeyRef/name").asText())
            .isNotEmpty()
            .doesNotContainAnyElementsOf(made);
        assertThat(made).doesNotContain(pod.path("serviceAccountName").asText());
      }
    }
  }

  @Test
  @DisplayName(
      "migrate databases that the chart made, from the first upgrade on: plain jobs beside them do before")
  void ownDatabases() {
    List<JsonNode> installation = Chart.of(Installation.TEST_CLUSTER);
    assertThat(installation).noneMatch(HooksTest::isHook);
    assertThat(installation)
        .filteredOn(manifest -> manifest.path("kind").asText().equals("Job"))
        .hasSize(4)
        .allSatisfy(job -> assertThat(name(job)).endsWith("-migration-1"))
        .allSatisfy(
            job ->
                assertThat(Chart.environment(job))
                    .as("waits for a database that is made beside it")
                    .containsEntry("QUARKUS_FLYWAY_CONNECT_RETRIES", "30"));
    assertThat(Chart.upgrade(Installation.TEST_CLUSTER)).filteredOn(HooksTest::isHook).hasSize(9);
  }

  @Test
  @DisplayName("are plain resources where hooks are switched off, with jobs of each revision's own")
  void plainJobs() {
    List<JsonNode> manifests =
        Chart.render(Installation.PRODUCTION, Map.of("migration.asHooks", false));
    assertThat(manifests).noneMatch(HooksTest::isHook);
    assertThat(manifests)
        .filteredOn(manifest -> manifest.path("kind").asText().equals("Job"))
        .hasSize(4)
        .allSatisfy(job -> assertThat(name(job)).endsWith("-migration-1"))
        .allSatisfy(job -> assertThat(PublishedModels.faults(job)).isEmpty());
  }

  private static List<JsonNode> hooks(Installation installation) {
    return Chart.of(installation).stream().filter(HooksTest::isHook).toList();
  }

  private static boolean isHook(JsonNode manifest) {
    return manifest.path("metadata").path("annotations").has(Chart.HOOK_ANNOTATION);
  }

  private static String annotation(JsonNode manifest, String which) {
    return manifest.at("/metadata/annotations").path(Chart.HOOK_ANNOTATION + which).asText();
  }

  private static String name(JsonNode manifest) {
    return manifest.at("/metadata/name").asText();
  }
}
