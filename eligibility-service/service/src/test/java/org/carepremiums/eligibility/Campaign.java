package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.messaging.http.Progress;
import org.carepremiums.platform.testing.Quiescence;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.wording.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service says, of one test at a time: each begins with a service that knows nothing. */
@ApplicationScoped
class Campaign {

  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final String TABLES =
      """
      provider_state, postponed_fact, postponed_decision, practice_member, practice,
      software_package, source_completeness, awaited_completeness,
      current_decision, decision, decision_input, application_answer, decision_tally, answer_tally,
      release_in_flight, release_effect, parameter_release, personal_share, adversarial_step,
      draft_comparison, draft_change, business_day, restored
      """;

  private static final List<Topic> OUTPUTS =
      List.of(
          Topic.DECISIONS,
          Topic.APPLICATION_ANSWERS,
          Topic.RE_EVALUATIONS,
          Topic.PLATFORM_REJECTIONS);

  private final DataSource dataSource;
  private final SchemesInForce schemes;
  private final Progress progress;
  private final String bootstrapServers;
  private final Map<Topic, Integer> before = new HashMap<>();
  private TestTopics topics;
  private Quiescence quiet;

  @Inject
  Campaign(
      SchemesInForce schemes,
      Progress progress,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.dataSource = SchemaOwner.dataSource();
    this.schemes = schemes;
    this.progress = progress;
    this.bootstrapServers = bootstrapServers;
  }

  /** Begins before the first business day; what other tests were told and said lies behind. */
  FactStream begin() throws SQLException {
    if (topics == null) {
      topics = new TestTopics(bootstrapServers);
      quiet = new Quiescence(bootstrapServers, Source.ELIGIBILITY, progress::status);
    }
    settle();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table adversarial_step disable trigger user");
      statement.execute("truncate " + TABLES);
      statement.execute("alter table adversarial_step enable trigger user");
    }
    OUTPUTS.forEach(topic -> before.put(topic, topics.all(topic).size()));
    return new FactStream(topics);
  }

  /** Begins on a business day. */
  FactStream begin(String day) throws SQLException {
    FactStream stream = begin();
    stream.open(day);
    settle();
    return stream;
  }

  /** Waits until what was published is handled, and what came of it is published. */
  void settle() {
    quiet.await();
  }

  @PreDestroy
  void end() {
    if (topics != null) {
      topics.close();
      quiet.close();
    }
  }

  TestTopics topics() {
    return topics;
  }

  /** What the service published on one of its topics since the test began. */
  List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    List<ConsumerRecord<String, byte[]>> records = topics.all(topic);
    return records.subList(before.get(topic), records.size());
  }

  /** Every decision, each provider's in order. */
  List<Decision> decisions() {
    return records(Topic.DECISIONS).stream().map(found -> read(found, Decision.class)).toList();
  }

  List<Decision> decisions(String provider) {
    return records(Topic.DECISIONS).stream()
        .filter(found -> provider.equals(found.key()))
        .map(found -> read(found, Decision.class))
        .toList();
  }

  List<Decision> decisions(String provider, Scheme scheme, int year) {
    return decisions(provider).stream()
        .filter(made -> made.scheme() == scheme && made.year().equals(PremiumYear.of(year)))
        .toList();
  }

  /** The latest version, once this one is there. */
  Decision latest(String provider, Scheme scheme, int year, int version) {
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                assertThat(decisions(provider, scheme, year))
                    .extracting(Decision::version)
                    .contains(version));
    return latest(provider, scheme, year);
  }

  Decision latest(String provider, Scheme scheme, int year) {
    return decisions(provider, scheme, year).stream()
        .max(Comparator.comparing(Decision::version))
        .orElseThrow(() -> new AssertionError("no decision"));
  }

  List<ApplicationAnswer> answers(String applicationId) {
    return records(Topic.APPLICATION_ANSWERS).stream()
        .map(found -> read(found, ApplicationAnswer.class))
        .filter(answer -> answer.applicationId().equals(applicationId))
        .toList();
  }

  List<Rejection> rejections() {
    return records(Topic.PLATFORM_REJECTIONS).stream()
        .map(found -> read(found, Rejection.class))
        .filter(found -> found.service().equals("eligibility"))
        .toList();
  }

  /** How often a provider was to be decided on again. */
  int reEvaluations(String provider) {
    return (int)
        records(Topic.RE_EVALUATIONS).stream()
            .filter(found -> provider.equals(found.key()))
            .count();
  }

  /** What a premium waits for. */
  List<SourceYear> sources(Scheme scheme, int year) {
    return schemes.find(scheme, PremiumYear.of(year)).orElseThrow().rules().sources();
  }

  static ConditionResult condition(Decision decision, String title) {
    return decision.conditions().stream()
        .filter(condition -> condition.condition().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The rules that are not met. */
  static List<String> failed(Decision decision) {
    return decision.conditions().stream()
        .filter(condition -> condition.outcome() == ConditionOutcome.NOT_MET)
        .map(ConditionResult::ruleId)
        .toList();
  }

  static List<String> inEnglish(List<Sentence> sentences) {
    return sentences.stream().map(DecisionPhrasebooks.in(Language.ENGLISH)::text).toList();
  }

  static String eventId(ConsumerRecord<String, byte[]> event) {
    return new String(
        event.headers().lastHeader(CloudEventHeaders.ID).value(), StandardCharsets.UTF_8);
  }

  static <T> T read(ConsumerRecord<String, byte[]> event, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(event.value(), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("not a " + type.getSimpleName(), unreadable);
    }
  }
}
