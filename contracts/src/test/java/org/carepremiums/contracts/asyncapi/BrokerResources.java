package org.carepremiums.contracts.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.Grant;
import org.carepremiums.contracts.topic.Topic;

/**
 * What the chart makes at a broker, as plain data: the topics, and the accounts with their ACLs.
 */
final class BrokerResources {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String GENERATED =
      "# Generated from Topic and Account of contracts. Do not edit:\n"
          + "#   mvn -pl contracts test -Dtest=BrokerResourcesTest -Dasyncapi.update=true\n";

  private BrokerResources() {}

  static String topics() {
    ObjectNode file = NODES.objectNode();
    ArrayNode topics = file.putArray("topics");
    for (Topic topic : Topic.all()) {
      ObjectNode one = topics.addObject();
      one.put("name", topic.topicName());
      one.put("partitions", topic.partitions());
      ObjectNode config = one.putObject("config");
      topic
          .settings()
          .forEach(
              (name, value) -> {
                if (value.chars().allMatch(Character::isDigit)) {
                  config.put(name, Long.parseLong(value));
                } else {
                  config.put(name, value);
                }
              });
    }
    return GENERATED
        + "# Shape: topics[]: name (also a valid resource name), partitions and config as in the spec"
        + " of a Strimzi KafkaTopic.\n"
        + "# Replicas and min.insync.replicas are the installation's.\n"
        + yaml(file);
  }

  static String users() {
    ObjectNode file = NODES.objectNode();
    ArrayNode users = file.putArray("users");
    for (BrokerAccount account : BrokerAccount.all()) {
      ObjectNode user = users.addObject();
      user.put("name", account.name());
      ArrayNode acls = user.putArray("acls");
      for (Grant grant : account.grants()) {
        ObjectNode acl = acls.addObject();
        ObjectNode resource = acl.putObject("resource");
        resource.put("type", word(grant.resource()).toLowerCase(Locale.ROOT));
        resource.put("name", grant.name());
        resource.put("patternType", "literal");
        ArrayNode operations = acl.putArray("operations");
        grant.operations().stream().sorted().map(BrokerResources::word).forEach(operations::add);
      }
    }
    return GENERATED
        + "# Shape: users[]: name, and acls exactly as spec.authorization.acls of a Strimzi KafkaUser"
        + " (type: simple).\n"
        + "# Everything else is refused: no patterns, no cluster rights.\n"
        + yaml(file);
  }

  private static String word(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String yaml(ObjectNode file) {
    YAMLMapper yaml =
        new YAMLMapper(
            YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build());
    try {
      return yaml.writeValueAsString(file);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
