package org.carepremiums.platform.messaging.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.inbox.InboxLag;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/** What waits in this service for a person of the platform team. */
@ApplicationScoped
class SystemTasks {

  /** An inbox that handles nothing for so long does not only take its time. */
  private static final Duration LONG = Duration.ofMinutes(1);

  /** So many proposed records are told one by one; the list has all of them. */
  private static final int MOST_PROPOSED = 20;

  private final InboxGaps gaps;
  private final Inbox inbox;
  private final InboxLag lag;
  private final FailedRecords refused;
  private final ParkedEvents parked;
  private final SystemHealth health;
  private final Operator operator;

  @Inject
  SystemTasks(
      InboxGaps gaps,
      Inbox inbox,
      InboxLag lag,
      FailedRecords refused,
      ParkedEvents parked,
      SystemHealth health,
      Operator operator) {
    this.gaps = gaps;
    this.inbox = inbox;
    this.lag = lag;
    this.refused = refused;
    this.parked = parked;
    this.health = health;
    this.operator = operator;
  }

  /** What stops the service comes before what waits beside it. */
  List<DueTask> of(Page page) throws SQLException {
    List<DueTask> tasks = new ArrayList<>();
    String desk = page.service() + SystemPage.PATH;
    missing(tasks, page, desk);
    if (inbox.waitsForPerson()) {
      tasks.add(task(page, SystemPhrase.SYSTEM_DUE_INBOX.alone(), desk + "/inbox", Tone.BAD));
    }
    health.checks().stream()
        .filter(check -> !check.up() && !isToldApart(check))
        .map(check -> SystemPhrase.SYSTEM_DUE_NOT_READY.with(check.called()))
        .forEach(text -> tasks.add(task(page, text, desk + "#health", Tone.BAD)));
    lag.behind().stream()
        .filter(topic -> topic.standsFor().compareTo(LONG) >= 0)
        .map(
            topic ->
                SystemPhrase.SYSTEM_DUE_STANDING.with(
                    topic.topic(), topic.waiting(), topic.standsFor().toMinutes()))
        .forEach(text -> tasks.add(task(page, text, desk + "/inbox", Tone.WAIT)));
    records(tasks, page, desk);
    return DueTask.inOrder(tasks);
  }

  /** Gaps and an inbox that waits for a person are tasks of their own. */
  private boolean isToldApart(SystemHealth.Check check) {
    return check.name().equals("inbox") && (inbox.waitsForPerson() || gaps.trouble() != null);
  }

  /** What comes meanwhile is kept for as long as the topic keeps anything. */
  private void missing(List<DueTask> tasks, Page page, String desk) throws SQLException {
    Map<String, List<InboxGaps.Gap>> byTopic =
        gaps.open().stream()
            .filter(gap -> gap.kind() != InboxGaps.Kind.RESTORED)
            .collect(
                Collectors.groupingBy(InboxGaps.Gap::topic, TreeMap::new, Collectors.toList()));
    byTopic.forEach(
        (topic, found) ->
            tasks.add(
                new DueTask(
                    page.text(SystemPhrase.SYSTEM_DUE_GAP.with(topic, found.size())),
                    LocalDate.ofInstant(
                        found.get(0).foundAt().plus(Topic.of(topic).retention()), BusinessDay.ZONE),
                    desk + "/gaps/" + topic,
                    Tone.BAD)));
  }

  private void records(List<DueTask> tasks, Page page, String desk) throws SQLException {
    String list = desk + "/refused-records";
    for (FailedRecords.Refused one : refused.proposedByOthers(operator.name(), MOST_PROPOSED)) {
      tasks.add(
          task(
              page,
              SystemPhrase.SYSTEM_DUE_PROPOSED.with(one.id(), one.topic(), one.proposedBy()),
              list + "/" + one.id() + "/redrive",
              Tone.WAIT));
    }
    long waiting = refused.open().waiting();
    if (waiting > 0) {
      tasks.add(
          task(
              page,
              SystemPhrase.SYSTEM_DUE_REFUSED.with(waiting),
              list + "?state=waits",
              Tone.WAIT));
    }
    long events = parked.count();
    if (events > 0) {
      tasks.add(
          task(
              page,
              SystemPhrase.SYSTEM_DUE_PARKED.with(events),
              desk + "/parked-events",
              Tone.WAIT));
    }
  }

  private static DueTask task(Page page, Wording text, String link, Tone tone) {
    return new DueTask(page.text(text), null, link, tone);
  }
}
