package org.carepremiums.contestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.messaging.http.Progress;
import org.carepremiums.platform.testing.Quiescence;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.TestTopics;

/** Plays the other services, ProSanté and the calendar, and sees what this service answers. */
@ApplicationScoped
class Campaign {

  private final DataSource dataSource;
  private final TestTopics topics = new TestTopics(Stack.broker().bootstrapServers());
  private final Quiescence quiet;

  @Inject
  Campaign(Progress progress) {
    this.dataSource = SchemaOwner.dataSource();
    this.quiet =
        new Quiescence(Stack.broker().bootstrapServers(), Source.CONTESTATION, progress::status);
  }

  /** Forgets every premium, case, review and day of the tests before. */
  void startAfresh() {
    awaitQuiet();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          truncate contested_premium, notified_decision, contestation_window, contestation_case,
            ruling_step, review, review_step, online_form, annex_file, annex_part, business_day
          """);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A general practitioner that no other test uses: {@code 100000} and up. */
  static InamiNumber practitioner(int number) {
    int base = 100_000 + number;
    return new InamiNumber("%06d%02d001".formatted(base, 97 - base % 97));
  }

  /** A provider that no other test uses: {@code 500000} and up. */
  static InamiNumber provider(int number) {
    int base = 500_000 + number;
    return new InamiNumber("%06d%02d527".formatted(base, 97 - base % 97));
  }

  void openDay(String day) {
    topics.publish(Topic.BUSINESS_DAYS, "belgium", new BusinessDayOpened(BusinessDay.of(day)));
    awaitQuiet();
  }

  /** A refusal that is told in ProSanté, to somebody who did not apply online. */
  String decide(InamiNumber provider, Scheme scheme, int year, int version, String notifiedOn) {
    return decide(refusal(provider, scheme, year, version, notifiedOn));
  }

  String decide(Decision decision) {
    publish(decision);
    awaitQuiet();
    return decision.decisionId();
  }

  void publish(Decision decision) {
    topics.publish(Topic.DECISIONS, decision.provider().value(), decision);
  }

  static Decision refusal(
      InamiNumber provider, Scheme scheme, int year, int version, String notifiedOn) {
    return decision(
        provider,
        scheme,
        year,
        version,
        DecisionStatus.FINAL,
        Outcome.REFUSED,
        0,
        null,
        NotificationChannel.PROSANTE,
        notifiedOn);
  }

  /** The feedback on an application, or what it has become. */
  static Decision preliminary(
      InamiNumber provider, Scheme scheme, int version, long euros, String asked, String on) {
    return decision(
        provider,
        scheme,
        2024,
        version,
        DecisionStatus.PRELIMINARY,
        euros == 0 ? Outcome.REFUSED : Outcome.GRANTED,
        euros,
        online(asked),
        null,
        on);
  }

  /** What is decided on an application, told in ProSanté. */
  static Decision granted(
      InamiNumber provider, Scheme scheme, int version, long euros, String asked, String on) {
    return decision(
        provider,
        scheme,
        2024,
        version,
        DecisionStatus.FINAL,
        euros == 0 ? Outcome.REFUSED : Outcome.GRANTED,
        euros,
        online(asked),
        NotificationChannel.PROSANTE,
        on);
  }

  /** A decision on an application that waits for a review. */
  static Decision inReview(
      InamiNumber provider, int version, Review review, String asked, String on) {
    Decision open =
        decision(
            provider,
            Scheme.GP_INTEGRATED_PRACTICE,
            2024,
            version,
            DecisionStatus.IN_REVIEW,
            Outcome.PENDING,
            0,
            online(asked),
            null,
            on);
    return new Decision(
        open.decisionId(),
        open.scheme(),
        open.year(),
        open.provider(),
        open.inamiNumber(),
        open.version(),
        open.status(),
        open.outcome(),
        open.amount(),
        open.prospect(),
        open.conditions(),
        open.pendingOn(),
        review,
        open.changes(),
        open.parameterVersion(),
        open.notification(),
        open.application(),
        open.payee(),
        open.payBefore(),
        open.decidedOn());
  }

  static AnsweredApplication online(String asked) {
    return new AnsweredApplication("app-1", LocalDate.parse(asked), ApplicationChannel.PROSANTE);
  }

  /**
   * @param channel how it is told; {@code null} unless it is final
   * @param on the day of the decision and, where it is final, of its notification
   */
  static Decision decision(
      InamiNumber provider,
      Scheme scheme,
      int year,
      int version,
      DecisionStatus status,
      Outcome outcome,
      long euros,
      AnsweredApplication application,
      NotificationChannel channel,
      String on) {
    LocalDate day = LocalDate.parse(on);
    return new Decision(
        Decision.id(scheme, PremiumYear.of(year), provider.key(), version),
        scheme,
        PremiumYear.of(year),
        provider.key(),
        null,
        version,
        status,
        outcome,
        EuroCents.ofEuros(euros),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        "test",
        channel == null ? null : new Notification(channel, day),
        application,
        Payee.PROVIDER,
        null,
        BusinessDay.onOrAfter(day));
  }

  static ContestationRequest request(
      String id, InamiNumber provider, Scheme scheme, int year, String introducedOn, String rule) {
    return new ContestationRequest(
        id,
        provider,
        scheme,
        PremiumYear.of(year),
        LocalDate.parse(introducedOn),
        List.of("statement.pdf"),
        List.of(rule),
        "The count is wrong.",
        LocalDate.parse(introducedOn));
  }

  /** The same again with what was missing. */
  static ContestationRequest completion(
      ContestationRequest first, List<String> annex, List<String> criteria, String observedOn) {
    return new ContestationRequest(
        first.contestationId(),
        first.inamiNumber(),
        first.scheme(),
        first.year(),
        first.introducedOn(),
        annex,
        criteria,
        first.motivation(),
        LocalDate.parse(observedOn));
  }

  void contest(ContestationRequest request) {
    topics.publish(Topic.PROSANTE_CONTESTATIONS, request.inamiNumber().key().value(), request);
    awaitQuiet();
  }

  void publishText(Topic topic, String key, String text, Map<String, String> headers) {
    topics.publishBytes(
        topic, key, text == null ? null : text.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** What stands on ProSanté's topic about a provider, be it by ProSanté or by us. */
  List<ConsumerRecord<String, byte[]>> contestationRecords(InamiNumber provider) {
    return topics.all(Topic.PROSANTE_CONTESTATIONS).stream()
        .filter(found -> provider.key().value().equals(found.key()))
        .toList();
  }

  List<ContestationWindow> windowEvents(InamiNumber provider) {
    return topics.events(
        Topic.CONTESTATION_WINDOWS,
        ContestationWindow.class,
        window -> window.provider().equals(provider.key()));
  }

  /** The CloudEvents ids of what was said about a provider's windows. */
  List<String> windowEventIds(InamiNumber provider) {
    return topics.all(Topic.CONTESTATION_WINDOWS).stream()
        .filter(found -> provider.key().value().equals(found.key()))
        .map(
            found ->
                new String(found.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
        .toList();
  }

  List<CaseEvent> caseEvents(String caseId) {
    return topics.events(Topic.CASES, CaseEvent.class, event -> event.caseId().equals(caseId));
  }

  List<Ruling> rulings(InamiNumber provider) {
    return topics.events(
        Topic.RULINGS, Ruling.class, ruling -> ruling.provider().equals(provider.key()));
  }

  List<Rejection> rejections(Topic topic) {
    return topics.events(
        topic.rejections(),
        Rejection.class,
        rejection -> rejection.topic().equals(topic.topicName()));
  }

  /** Waits until everything that was published is handled, and its answers are out. */
  void awaitQuiet() {
    quiet.await();
  }
}
