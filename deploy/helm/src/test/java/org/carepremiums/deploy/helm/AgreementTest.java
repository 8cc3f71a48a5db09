package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.Grant;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The chart agrees with the contract and with the services")
class AgreementTest {

  private static final Set<String> JOBS_ONLY =
      Set.of(
          "MIGRATE_ONLY",
          "ERASE_ONLY",
          "RESTORE_ONLY",
          "RESTORE_FROM",
          "GO_BACK_ONLY",
          "MIGRATION_USER",
          "MIGRATION_PASSWORD");

  /** Makes a run on one machine of it, which pays from an example account. */
  private static final String ON_ONE_MACHINE = "DEMONSTRATION";

  /** The jobs' are proved by ChartJobsIT. */
  private static final Set<String> READ_BY_JAVA_AND_QUARKUS =
      Set.of(
          "JAVA_TOOL_OPTIONS",
          "QUARKUS_OIDC_TENANT_ENABLED",
          "QUARKUS_FLYWAY_CONNECT_RETRIES",
          "QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL");

  @ParameterizedTest
  @EnumSource(names = {"PRODUCTION", "TEST_CLUSTER"})
  @DisplayName("on the topics: all of the contract and no other, each with as many partitions")
  void topicsAreThoseOfTheContract(Installation installation) {
    List<JsonNode> topics = Chart.of(installation, "KafkaTopic");
    assertThat(topics)
        .extracting(topic -> topic.at("/spec/topicName").asText())
        .containsExactlyInAnyOrderElementsOf(Topic.all().stream().map(Topic::topicName).toList());
    for (JsonNode topic : topics) {
      assertThat(topic.at("/metadata/name")).isEqualTo(topic.at("/spec/topicName"));
      assertThat(topic.at("/spec/partitions").asInt())
          .isEqualTo(Topic.of(topic.at("/spec/topicName").asText()).partitions());
      assertThat(topic.at("/spec/config/retention.ms").canConvertToLong()).isTrue();
      assertThat(topic.at("/spec/config/min.insync.replicas").asInt())
          .isLessThanOrEqualTo(topic.at("/spec/replicas").asInt());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PRODUCTION", "TEST_CLUSTER"})
  @DisplayName(
      "on the rights at the broker: each account has the grants of the contract and no other")
  void rightsAreThoseOfTheContract(Installation installation) {
    List<JsonNode> users = Chart.of(installation, "KafkaUser");
    assertThat(users)
        .extracting(user -> user.at("/metadata/name").asText())
        .containsExactlyInAnyOrderElementsOf(
            BrokerAccount.all().stream().map(BrokerAccount::name).toList());
    for (BrokerAccount account : BrokerAccount.all()) {
      JsonNode user = Chart.one(installation, "KafkaUser", account.name());
      assertThat(user.at("/spec/authorization/type").asText()).isEqualTo("simple");
      Set<String> rendered =
          nodes(user.at("/spec/authorization/acls"))
              .map(AgreementTest::grant)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(rendered)
          .as(account.name())
          .isEqualTo(
              account.grants().stream()
                  .map(AgreementTest::grant)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  @DisplayName("on a Kafka that is managed elsewhere: the chart makes nothing there")
  void nothingIsMadeAtAManagedKafka() {
    assertThat(Chart.of(Installation.PRODUCTION_MANAGED_KAFKA, "KafkaTopic")).isEmpty();
    assertThat(Chart.of(Installation.PRODUCTION_MANAGED_KAFKA, "KafkaUser")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on the environment: every variable that a service's configuration names is set")
  void everyVariableIsSet(Installation installation) {
    for (String service : Chart.SERVICES) {
      Set<String> set = Chart.environment(deployment(installation, service)).keySet();
      Set<String> read = new TreeSet<>(ServiceConfiguration.variables(service));
      // Set for the jobs alone
      read.removeAll(JOBS_ONLY);
      assertThat(set).as(service).doesNotContain(ON_ONE_MACHINE);
      read.remove(ON_ONE_MACHINE);
      assertThat(set).as(service).containsAll(read);
      assertThat(set)
          .as(service)
          .contains(
              installation == Installation.PRODUCTION_MANAGED_KAFKA
                  ? "KAFKA_KEYSTORE_LOCATION"
                  : "KAFKA_SASL_JAAS_CONFIG");
    }
  }

  @Test
  @DisplayName(
      "on the environment: every variable and every property that code asks for by name, and nothing else provides, is set")
  void everythingRequiredIsSet() {
    for (String service : Chart.SERVICES) {
      Set<String> required = ServiceConfiguration.requiredByCode(service);
      assertThat(required)
          .contains("KAFKA_BOOTSTRAP_SERVERS", "KAFKA_SASL_JAAS_CONFIG", "DATABASE_URL");
      Set<String> set = new TreeSet<>();
      for (Installation installation : Installation.values()) {
        set.addAll(Chart.environment(deployment(installation, service)).keySet());
      }
      assertThat(set).as(service).containsAll(required);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on the environment: every variable that is set is read by what it is set for")
  void everyVariableIsRead(Installation installation) {
    int containers = 0;
    for (JsonNode manifest : Chart.of(installation)) {
      if (Chart.podTemplate(manifest).isMissingNode()) {
        continue;
      }
      containers++;
      String service = serviceOf(manifest);
      assertThat(Chart.environment(manifest).keySet())
          .as("%s", manifest.at("/metadata/name"))
          .isNotEmpty()
          .allMatch(
              variable ->
                  READ_BY_JAVA_AND_QUARKUS.contains(variable)
                      || ServiceConfiguration.reads(service, variable));
    }
    assertThat(containers).isEqualTo(18);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on who migrates: a job, as the owner of the schema, whom no other pod knows")
  void onlyTheJobMigrates(Installation installation) {
    assertThat(Chart.of(installation, "Job"))
        .hasSize(4)
        .allSatisfy(
            job ->
                assertThat(Chart.environment(job))
                    .containsEntry("MIGRATE_ONLY", "true")
                    .containsEntry("MIGRATE_AT_START", "true")
                    .containsKey("DATABASE_URL")
                    .allSatisfy((name, value) -> assertThat(name).doesNotStartWith("KAFKA")));
    for (JsonNode manifest : Chart.of(installation)) {
      if (Chart.environment(manifest).containsKey("DATABASE_URL")) {
        boolean migrates = manifest.path("kind").asText().equals("Job");
        assertThat(Chart.environment(manifest))
            .containsEntry("MIGRATE_AT_START", Boolean.toString(migrates));
        List<String> roles = new ArrayList<>();
        for (JsonNode variable : Chart.podTemplate(manifest).at("/spec/containers/0/env")) {
          if (List.of("DATABASE_USER", "MIGRATION_USER").contains(variable.path("name").asText())) {
            roles.add(variable.at("/valueFrom/secretKeyRef/name").asText());
          }
        }
        assertThat(roles).doesNotHaveDuplicates().hasSize(migrates ? 2 : 1);
      }
    }
  }

  @Test
  @DisplayName("on the role of a service, which a database that the chart makes knows as well")
  void rolesOfServices() {
    for (String service : Chart.SERVICES) {
      JsonNode cluster =
          Chart.one(
              Installation.TEST_CLUSTER, "Cluster", "premiums-care-premiums-" + service + "-db");
      assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo(service);
      assertThat(cluster.at("/spec/managed/roles")).hasSize(1);
      assertThat(cluster.at("/spec/managed/roles/0/name").asText()).isEqualTo(service + "_service");
      assertThat(cluster.at("/spec/managed/roles/0/passwordSecret/name").asText())
          .isEqualTo(service + "-database");
    }
  }

  @Test
  @DisplayName(
      "on the traces: to which collector they go, and how many begin where nobody began one")
  void tracesGoWhereTheValuesSay() {
    Properties common = ServiceConfiguration.common();
    for (String service : Chart.SERVICES) {
      JsonNode deployment = deployment(Installation.PRODUCTION, service);
      assertThat(Chart.environment(deployment).get("OTEL_EXPORTER_OTLP_ENDPOINT"))
          .isEqualTo("http://collector.observability:4317");
      assertThat(common.getProperty("quarkus.otel.exporter.otlp.protocol"))
          .contains(":" + Chart.environment(deployment).get("OTEL_EXPORTER_OTLP_PROTOCOL") + "}");
      assertThat(common.getProperty("quarkus.otel.traces.sampler.arg"))
          .contains(":" + Chart.environment(deployment).get("TRACED_REQUESTS") + "}");
      assertThat(common.getProperty("care-premiums.traces.begun"))
          .contains(":" + Chart.environment(deployment).get("TRACED_RECORDS") + "}");
      assertThat(
              Chart.environment(deployment(Installation.TEST_CLUSTER, service))
                  .get("OTEL_EXPORTER_OTLP_ENDPOINT"))
          .as("none in a small test cluster, so that nothing is sent")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on erasure: each service erases once a month, without asking or being asked")
  void everyServiceErases(Installation installation) {
    for (String service : Chart.SERVICES) {
      JsonNode erasure =
          Chart.one(installation, "CronJob", "premiums-care-premiums-" + service + "-erasure");
      assertThat(erasure.at("/spec/schedule").asText()).matches("[0-9]+ [0-9]+ [0-9]+ \\* \\*");
      assertThat(Chart.environment(erasure))
          .containsEntry("ERASE_ONLY", "true")
          .containsEntry("MIGRATE_AT_START", "false")
          .containsKeys("DATABASE_URL", "PERSONAL_DATA_KEYS")
          .doesNotContainKey("MIGRATE_ONLY");
      assertThat(erasure.at("/spec/jobTemplate/spec/template/spec/containers/0/image"))
          .as("the service's own image")
          .isEqualTo(
              deployment(installation, service).at("/spec/template/spec/containers/0/image"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "on commands: each waits for a person, has its service's image and reaches what it needs")
  void commandsWaitForAPerson(Installation installation) {
    for (String service : Chart.SERVICES) {
      requireCommand(installation, service, "restore", "RESTORE_ONLY");
      Map<String, String> whole = Chart.environment(deployment(installation, service));
      whole.keySet().removeIf(name -> !name.startsWith("KAFKA_"));
      assertThat(Chart.environment(command(installation, service, "restore")))
          .as("it logs in as the service")
          .containsKey("KAFKA_BOOTSTRAP_SERVERS")
          .containsAllEntriesOf(whole);
    }
    requireCommand(installation, "eligibility", "go-back", "GO_BACK_ONLY");
  }

  private static void requireCommand(
      Installation installation, String service, String name, String variable) {
    JsonNode command = command(installation, service, name);
    assertThat(command.at("/spec/suspend").asBoolean()).isTrue();
    assertThat(command.at("/spec/jobTemplate/spec/backoffLimit").asInt(-1)).isZero();
    assertThat(Chart.environment(command))
        .containsEntry(variable, "true")
        .containsEntry("MIGRATE_AT_START", "false")
        .containsKeys("DATABASE_URL", "PERSONAL_DATA_KEYS");
    assertThat(command.at("/spec/jobTemplate/spec/template/spec/containers/0/image"))
        .isEqualTo(deployment(installation, service).at("/spec/template/spec/containers/0/image"));
  }

  private static JsonNode command(Installation installation, String service, String name) {
    return Chart.one(
        installation, "CronJob", "premiums-care-premiums-%s-%s".formatted(service, name));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "on time: business days open once a day, and whatever runs at a time does in Belgium")
  void timeIsThatOfBelgium(Installation installation) {
    assertThat(Chart.of(installation, "CronJob"))
        .hasSize(10)
        .allSatisfy(
            job -> {
              assertThat(job.at("/spec/timeZone").asText())
                  .isEqualTo(org.carepremiums.contracts.value.BusinessDay.ZONE.getId());
              assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
              assertThat(job.at("/spec/startingDeadlineSeconds").asInt()).isGreaterThan(3600);
              assertThat(job.at("/spec/successfulJobsHistoryLimit").asInt()).isPositive();
              assertThat(job.at("/spec/failedJobsHistoryLimit").asInt()).isPositive();
              assertThat(job.at("/spec/jobTemplate/spec/activeDeadlineSeconds").asInt())
                  .isPositive();
            });
    JsonNode clock = Chart.one(installation, "CronJob", "premiums-care-premiums-clock");
    assertThat(clock.at("/spec/schedule").asText()).matches("[0-9]+ [0-9]+ \\* \\* \\*");
  }

  /**
   * As in {@code intake}, whether it is its deployment or a job for it; {@code clock} otherwise.
   */
  private static String serviceOf(JsonNode manifest) {
    String name = manifest.at("/metadata/name").asText();
    return Chart.SERVICES.stream()
        .filter(service -> name.startsWith("premiums-care-premiums-" + service))
        .findFirst()
        .orElse("clock");
  }

  private static JsonNode deployment(Installation installation, String service) {
    return Chart.one(installation, "Deployment", "premiums-care-premiums-" + service);
  }

  private static String grant(JsonNode acl) {
    assertThat(acl.path("type").asText("allow")).isEqualTo("allow");
    assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
    return "%s %s %s"
        .formatted(
            acl.at("/resource/type").asText(),
            acl.at("/resource/name").asText(),
            nodes(acl.path("operations")).map(JsonNode::asText).sorted().toList());
  }

  private static String grant(Grant grant) {
    return "%s %s %s"
        .formatted(
            grant.resource().name().toLowerCase(Locale.ROOT),
            grant.name(),
            grant.operations().stream()
                .map(
                    operation ->
                        operation.name().charAt(0)
                            + operation.name().substring(1).toLowerCase(Locale.ROOT))
                .sorted()
                .toList());
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
