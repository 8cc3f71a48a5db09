package org.carepremiums.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.Niss;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every field of an event that may name a person stands in {@code docs/personal-data.md} with its
 * readers and why they need it. A text is taken for such a field unless it is known not to be one.
 */
@DisplayName("A field of an event that may name a person")
class PersonalFieldsTest {

  private static final Path PAGE = Path.of("../docs/personal-data.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9.*-]+\\.v1)` \\| (.*) \\| (.*) \\| (.*) \\| (.*) \\|");

  /** References, codes and names of organisations and software, whatever record they stand in. */
  private static final Set<String> NAMES_NOBODY =
      Set.of(
          "act",
          "bankFile",
          "bankFileSha256",
          "basis",
          "checksum",
          "code",
          "competenceCode",
          "condition",
          "convention",
          "feed",
          "field",
          "hash",
          "institution",
          "insurer",
          "legalReference",
          "missing",
          "name",
          "parameterVersion",
          "phrase",
          "place",
          "reasonCode",
          "service",
          "sha256",
          "source",
          "subject",
          "supersedes",
          "topic",
          "vendor",
          "version");

  /** Sentences that a service makes of the above, numbers and days: no person writes in them. */
  private static final Set<String> MADE_BY_SERVICES =
      Set.of(
          "Example.reason",
          "Note.problem",
          "ReEvaluation.cause",
          "Receipt.problems",
          "Rejection.reason",
          "Sentence.values");

  /** What travels on a topic of its own, so that the readers of facts do not get it. */
  private static final Class<?> ACCOUNT = FactValue.BankAccount.class;

  @Test
  @DisplayName("is listed with its topic; what is listed exists")
  void listed() throws IOException {
    Set<String> fields = new TreeSet<>();
    for (Topic topic : Topic.all()) {
      personal(topic).forEach(field -> fields.add(topic + " " + field));
    }
    Set<String> listed = new TreeSet<>();
    for (Row row : rows()) {
      for (Topic topic : row.topics()) {
        row.fields().forEach(field -> listed.add(topic + " " + field));
      }
    }

    assertThat(listed)
        .as("say in %s who needs it and why, or take it out of the event", PAGE)
        .isEqualTo(fields);
  }

  @Test
  @DisplayName("is read by who is said to read it, each for a purpose")
  void readers() throws IOException {
    for (Row row : rows()) {
      assertThat(row.purpose()).as("purpose of %s", row).hasSizeGreaterThan(10);
      for (Topic topic : row.topics()) {
        Set<String> readers =
            BrokerAccount.all().stream()
                .filter(account -> account.may(Grant.Operation.READ, topic))
                .map(BrokerAccount::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said =
            row.readers().equals(Set.of("its source"))
                ? Set.of(topic.topicName().split("\\.")[1])
                : row.readers();
        assertThat(said).as("readers of %s", topic).isEqualTo(readers);
      }
    }
  }

  @Test
  @DisplayName("is an account on the topics of accounts and payouts alone")
  void accounts() {
    TreeMap<String, String> topics = new TreeMap<>();
    for (Topic topic : Topic.all()) {
      if (personal(topic).stream().anyMatch(field -> field.endsWith("iban"))) {
        topics.put(topic.topicName(), topic.readers().toString());
      }
    }
    assertThat(topics)
        .containsOnlyKeys(
            "upstream.prosante.bank-accounts.v1",
            "upstream.prosante.applications.v1",
            "upstream.inami.paper-applications.v1",
            "intake.bank-accounts.v1",
            "payment.payouts.v1");
  }

  /** A row of the page's table; an asterisk in a topic's name stands for any source. */
  private record Row(String topic, Set<String> fields, Set<String> readers, String purpose) {

    List<Topic> topics() {
      String expression = topic.replace(".", "\\.").replace("*", "[a-z0-9-]+");
      List<Topic> topics =
          Topic.all().stream().filter(known -> known.topicName().matches(expression)).toList();
      assertThat(topics).as("topics of %s", topic).isNotEmpty();
      return topics;
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> new Row(row.group(1), words(row.group(2)), words(row.group(4)), row.group(5)))
        .toList();
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(","))
        .map(word -> word.replace("`", "").strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> personal(Topic topic) {
    Set<String> found = new TreeSet<>();
    for (EventType type : topic.types()) {
      collect(type.dataClass(), topic, found);
    }
    return found;
  }

  private static void collect(Type declared, Topic topic, Set<String> found) {
    if (declared instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments())
          .forEach(argument -> collect(argument, topic, found));
    } else if (declared == FactValue.class) {
      Arrays.stream(FactValue.class.getPermittedSubclasses())
          .flatMap(
              kind ->
                  kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind))
          .filter(kind -> (kind == ACCOUNT) == (topic == Topic.BANK_ACCOUNT_FACTS))
          .forEach(kind -> collect(kind, topic, found));
    } else if (declared instanceof Class<?> type
        && type.isRecord()
        && type != Niss.class
        && type != Iban.class) {
      for (RecordComponent field : type.getRecordComponents()) {
        if (mayNamePerson(field)) {
          found.add(field.getName());
        }
        collect(field.getGenericType(), topic, found);
      }
    }
  }

  private static boolean mayNamePerson(RecordComponent field) {
    String name = field.getName();
    String type = field.getGenericType().getTypeName();
    boolean isText = type.contains("String");
    String place = field.getDeclaringRecord().getSimpleName() + "." + name;
    boolean isValue = field.getDeclaringRecord().getPackageName().endsWith(".value");
    return field.getType() == Niss.class
        || field.getType() == Iban.class
        || isText
            && !isValue
            && !name.endsWith("Id")
            && !NAMES_NOBODY.contains(name)
            && !MADE_BY_SERVICES.contains(place);
  }
}
