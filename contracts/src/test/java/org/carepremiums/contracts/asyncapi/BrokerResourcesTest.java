package org.carepremiums.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chart's topics and accounts")
class BrokerResourcesTest {

  private static final Path FILES = Path.of("../deploy/helm/care-premiums/files");
  private static final Path TOPICS = FILES.resolve("topics.yaml");
  private static final Path USERS = FILES.resolve("users.yaml");
  private static final YAMLMapper YAML = new YAMLMapper();

  private static JsonNode channels;

  @BeforeAll
  static void read() throws IOException {
    if (Boolean.getBoolean("asyncapi.update")) {
      Files.createDirectories(FILES);
      Files.writeString(TOPICS, BrokerResources.topics());
      Files.writeString(USERS, BrokerResources.users());
    }
    channels = YAML.readTree(Path.of("src/main/resources/asyncapi.yaml").toFile()).get("channels");
  }

  @Test
  @DisplayName("are what the contract says")
  void areUpToDate() throws IOException {
    String how =
        "%s differs from Topic or Account. Where the change is meant, write it anew:%n"
            + "  mvn -pl contracts test -Dtest=BrokerResourcesTest -Dasyncapi.update=true";

    assertThat(Files.readString(TOPICS)).as(how, TOPICS).isEqualTo(BrokerResources.topics());
    assertThat(Files.readString(USERS)).as(how, USERS).isEqualTo(BrokerResources.users());
  }

  @Test
  @DisplayName("are the channels of the AsyncAPI document with their partitions and settings")
  void topicsAreTheChannels() throws IOException {
    JsonNode topics = YAML.readTree(TOPICS.toFile()).get("topics");

    assertThat(topics).hasSize(channels.size());
    for (JsonNode topic : topics) {
      JsonNode kafka = channels.path(topic.get("name").asText()).at("/bindings/kafka");
      assertThat(topic.get("partitions")).isEqualTo(kafka.get("partitions"));
      assertThat(topic.get("config").size()).isEqualTo(kafka.get("topicConfiguration").size());
      for (Map.Entry<String, JsonNode> setting : topic.get("config").properties()) {
        JsonNode published = kafka.get("topicConfiguration").get(setting.getKey());
        assertThat(setting.getValue())
            .as("%s of %s", setting.getKey(), topic.get("name"))
            .isEqualTo(published.isArray() ? published.get(0) : published);
      }
    }
  }

  @Test
  @DisplayName("let exactly those write and read whom the AsyncAPI document names")
  void accessIsTheDocuments() throws IOException {
    JsonNode users = YAML.readTree(USERS.toFile()).get("users");

    for (Map.Entry<String, JsonNode> channel : channels.properties()) {
      JsonNode access = channel.getValue().get("x-access");
      assertThat(who(users, channel.getKey(), "Write"))
          .as("who writes %s", channel.getKey())
          .isEqualTo(texts(access.get("write")))
          .containsAll(texts(channel.getValue().get("x-writers")));
      assertThat(who(users, channel.getKey(), "Read"))
          .as("who reads %s", channel.getKey())
          .isEqualTo(texts(access.get("read")))
          .containsAll(texts(channel.getValue().get("x-readers")));
    }
  }

  private static List<String> who(JsonNode users, String topic, String operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode user : users) {
      for (JsonNode acl : user.get("acls")) {
        if (acl.at("/resource/type").asText().equals("topic")
            && acl.at("/resource/name").asText().equals(topic)
            && texts(acl.get("operations")).contains(operation)) {
          names.add(user.get("name").asText());
        }
      }
    }
    return names;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
