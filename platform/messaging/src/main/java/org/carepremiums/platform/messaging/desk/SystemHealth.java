package org.carepremiums.platform.messaging.desk;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.inbox.InboxLag;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How this service does. */
@ApplicationScoped
public class SystemHealth {

  /**
   * What one check of readiness says.
   *
   * @param name as the check calls itself
   * @param says what it adds, each with its name, in English
   */
  public record Check(String name, boolean up, List<String> says) {

    /** What it looks at. */
    public Wording called() {
      return SystemPhrase.ofCheck(name);
    }
  }

  /**
   * How a service does, as a page shows it.
   *
   * @param own the service
   * @param checks those of readiness
   * @param openDay the business day that is open; {@code null} before the first
   * @param outbox how many events wait to be published
   * @param work how many pieces of work wait that follow from what was handled
   * @param refused how many refused records wait for a person
   * @param parked how many events are parked
   * @param gaps of how many partitions records are missing
   * @param behindKnown whether it is known how far the inbox is behind
   * @param behind by topic, how many records wait
   * @param progress how far the inbox is with what waits; {@code null} where nothing does
   */
  public record View(
      ServicePart own,
      List<Check> checks,
      @Nullable LocalDate openDay,
      long outbox,
      long work,
      FailedRecords.Open refused,
      long parked,
      long gaps,
      boolean behindKnown,
      List<Bar> behind,
      @Nullable Progress progress) {

    public boolean isReady() {
      return checks.stream().allMatch(Check::up);
    }
  }

  private final UnitOfWork unitOfWork;
  private final Instance<HealthCheck> checks;
  private final org.carepremiums.platform.messaging.http.Progress status;
  private final FailedRecords refused;
  private final ParkedEvents parked;
  private final InboxGaps gaps;
  private final InboxLag lag;
  private final Inbox inbox;

  @Inject
  SystemHealth(
      UnitOfWork unitOfWork,
      @Readiness Instance<HealthCheck> checks,
      org.carepremiums.platform.messaging.http.Progress status,
      FailedRecords refused,
      ParkedEvents parked,
      InboxGaps gaps,
      InboxLag lag,
      Inbox inbox) {
    this.unitOfWork = unitOfWork;
    this.checks = checks;
    this.status = status;
    this.refused = refused;
    this.parked = parked;
    this.gaps = gaps;
    this.lag = lag;
    this.inbox = inbox;
  }

  /** What the checks of readiness say now, which none of them waits for. */
  List<Check> checks() {
    return checks.stream()
        .map(HealthCheck::call)
        .map(
            answer ->
                new Check(
                    answer.getName(),
                    answer.getStatus() == HealthCheckResponse.Status.UP,
                    answer.getData().stream()
                        .flatMap(data -> data.entrySet().stream())
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .sorted()
                        .toList()))
        .sorted(Comparator.comparing(Check::name))
        .toList();
  }

  View view(Page page) throws SQLException {
    org.carepremiums.platform.messaging.http.Progress.Status now = status.status();
    List<InboxLag.Behind> behind = lag.behind();
    return new View(
        ServicePart.of(unitOfWork.service()),
        checks(),
        now.openDay(),
        now.outbox(),
        now.waiting(),
        refused.open(),
        parked.count(),
        gaps.open().size(),
        !behind.isEmpty(),
        bars(page, behind),
        catchingUp());
  }

  private static List<Bar> bars(Page page, List<InboxLag.Behind> behind) {
    return Bar.of(
        behind.stream()
            .filter(topic -> topic.waiting() > 0)
            .sorted(Comparator.comparing(InboxLag.Behind::waiting).reversed())
            .toList(),
        new Bar.Look<>(
            InboxLag.Behind::topic,
            InboxLag.Behind::waiting,
            topic -> page.number(topic.waiting()),
            topic -> topic.standsFor().isZero() ? Tone.PLAIN : Tone.WAIT,
            topic -> null));
  }

  /** How far the inbox is with what waits; {@code null} where nothing does. */
  @Nullable
  Progress catchingUp() {
    InboxLag.CatchingUp now = lag.catchingUp();
    return now.since() == null
        ? null
        : new Progress(
            now.done(),
            now.done() + now.left(),
            now.since(),
            Instant.now(),
            inbox.trouble() != null);
  }
}
