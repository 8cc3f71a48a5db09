package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carepremiums.contracts.topic.Account;
import org.carepremiums.contracts.topic.Grant;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The chart agrees with the contract and with the services")
class AgreementTest {

  @ParameterizedTest
  @EnumSource(names = {"PRODUCTION", "TEST_CLUSTER"})
  @DisplayName("on the topics: all of the contract and no other, each with as many partitions")
  void topicsAreThoseOfTheContract(Installation installation) {
    List<JsonNode> topics = Chart.of(installation, "KafkaTopic");
    assertThat(topics)
        .extracting(topic -> topic.at("/spec/topicName").asText())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    for (JsonNode topic : topics) {
      assertThat(topic.at("/metadata/name")).isEqualTo(topic.at("/spec/topicName"));
      assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(Topic.PARTITIONS);
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
        .containsExactlyInAnyOrderElementsOf(Account.all().stream().map(Account::name).toList());
    for (Account account : Account.all()) {
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
  @DisplayName("on the environment: every variable that a service's configuration reads is set")
  void everyVariableIsSet(Installation installation) {
    Set<String> onlyForTheOtherProtocol =
        Set.of(
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_KEYSTORE_LOCATION",
            "KAFKA_KEYSTORE_PASSWORD",
            "KAFKA_KEYSTORE_TYPE");
    for (String service : Chart.SERVICES) {
      Set<String> set = environment(deployment(installation, service));
      Set<String> read = new TreeSet<>(ServiceConfiguration.variables(service));
      read.removeAll(onlyForTheOtherProtocol);
      // Set for the migration job alone
      read.remove("MIGRATE_ONLY");
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
      "on who migrates: the job before the rollout, or the service where the same installation makes its database")
  void oneOfThemMigrates() {
    assertThat(migratesAtStart(Installation.PRODUCTION)).isEqualTo("false");
    assertThat(migratesAtStart(Installation.TEST_CLUSTER)).isEqualTo("true");
    for (JsonNode job : Chart.of(Installation.PRODUCTION, "Job")) {
      assertThat(environment(job))
          .contains("MIGRATE_ONLY", "MIGRATE_AT_START", "DATABASE_URL")
          .noneMatch(name -> name.startsWith("KAFKA"));
    }
    assertThat(Chart.of(Installation.PRODUCTION, "Job")).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on time: business days open once a day, in Belgium")
  void theClockTicksInBelgium(Installation installation) {
    JsonNode clock = Chart.one(installation, "CronJob", "premiums-care-premiums-clock");
    assertThat(clock.at("/spec/timeZone").asText())
        .isEqualTo(org.carepremiums.contracts.value.BusinessDay.ZONE.getId());
    assertThat(clock.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(clock.at("/spec/schedule").asText()).matches("[0-9]+ [0-9]+ \\* \\* \\*");
  }

  private static String migratesAtStart(Installation installation) {
    return nodes(Chart.podTemplate(deployment(installation, "intake")).at("/spec/containers/0/env"))
        .filter(variable -> variable.path("name").asText().equals("MIGRATE_AT_START"))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode deployment(Installation installation, String service) {
    return Chart.one(installation, "Deployment", "premiums-care-premiums-" + service);
  }

  private static Set<String> environment(JsonNode manifest) {
    return nodes(Chart.podTemplate(manifest).at("/spec/containers/0/env"))
        .map(variable -> variable.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
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
