package org.carepremiums.contracts.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ActivityCountRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to publishing")
class PublishingGuideTest {

  private static String guide;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(Path.of("../docs/contract/README.md"));
  }

  @Test
  @DisplayName("has records that are accepted, and their checksum")
  void recordsAndChecksum() throws InvalidRecord, NoSuchAlgorithmException {
    List<String> records =
        guide.lines().filter(line -> line.startsWith("{\"inamiNumber\"")).toList();
    BigInteger checksum = BigInteger.ZERO;
    for (String record : records) {
      byte[] data = record.getBytes(StandardCharsets.UTF_8);
      ActivityCountRecord count = RecordReader.read(data, EventType.ACTIVITY_COUNT);
      assertThat(count.year().value()).isEqualTo(2024);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
      checksum = checksum.xor(new BigInteger(1, digest));
    }

    assertThat(records).hasSize(2);
    assertThat(guide).contains("Their checksum is `%064x`.".formatted(checksum));
  }

  @Test
  @DisplayName("names only topics and event types that exist")
  void topicsAndTypesExist() {
    List<String> topics = Topic.all().stream().map(Topic::topicName).toList();
    List<String> types = Arrays.stream(EventType.values()).map(EventType::id).toList();

    assertThat(found("org\\.carepremiums\\.[a-z.-]+\\.v[0-9]"))
        .isNotEmpty()
        .allMatch(types::contains);
    assertThat(
            found(
                "(?<!org\\.carepremiums\\.)\\b(upstream|payment|eligibility)\\.[a-z.-]+\\.v[0-9]"))
        .isNotEmpty()
        .allMatch(topics::contains);
  }

  @Test
  @DisplayName("explains every header and every code")
  void explainsHeadersAndCodes() {
    assertThat(guide)
        .contains(
            List.of(
                    CloudEventHeaders.SPEC_VERSION,
                    CloudEventHeaders.ID,
                    CloudEventHeaders.TYPE,
                    CloudEventHeaders.SOURCE,
                    CloudEventHeaders.SUBJECT,
                    CloudEventHeaders.TIME,
                    CloudEventHeaders.CONTENT_TYPE,
                    CloudEventHeaders.DELIVERY,
                    CloudEventHeaders.SEQUENCE,
                    InvalidRecord.MALFORMED_JSON,
                    InvalidRecord.TOO_LARGE,
                    InvalidRecord.MISSING_FIELD,
                    InvalidRecord.UNKNOWN_FIELD,
                    InvalidRecord.DUPLICATE_FIELD,
                    InvalidRecord.INVALID_VALUE)
                .stream()
                .map(word -> "| `" + word + "` |")
                .toList());
  }

  private static List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(guide).results().map(result -> result.group()).toList();
  }
}
