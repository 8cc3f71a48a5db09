package org.carepremiums.eligibility.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.deadline.ContestationDeadline;
import org.carepremiums.contracts.deadline.DeadlineFile;
import org.carepremiums.contracts.deadline.DeadlineRule;
import org.carepremiums.contracts.deadline.DeadlineRules;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;

/**
 * A decision as its provider reads it: what they get, why, on which deliveries, under which
 * article, and until when and how it can be contested.
 */
public final class Statement {

  private static final DeadlineRules DEADLINES = DeadlineFile.read();
  private static final String INDENT = "    ";

  private final Decision decision;
  private final Phrasebook phrasebook;
  private final List<String> lines = new ArrayList<>();

  private Statement(Decision decision, Phrasebook phrasebook) {
    this.decision = decision;
    this.phrasebook = phrasebook;
  }

  /** The whole text, in lines that end with a line feed. */
  public static String of(Decision decision, Language language) {
    Statement statement = new Statement(decision, Phrases.in(language));
    statement.heading();
    statement.result();
    statement.conditions();
    statement.waiting();
    statement.changes();
    statement.deliveries();
    statement.documents();
    statement.contestation();
    return String.join("\n", statement.lines) + "\n";
  }

  private boolean isFinal() {
    return decision.status() == DecisionStatus.FINAL;
  }

  private void line(String indent, Phrase phrase, Object... values) {
    lines.add(indent + phrasebook.text(phrase.with(values)));
  }

  private void section(Phrase phrase, Object... values) {
    lines.add("");
    line("", phrase, values);
  }

  private void item(Sentence sentence) {
    lines.add("- " + phrasebook.text(sentence));
  }

  private void heading() {
    line("", StatementPhrase.STATEMENT_HEADING, decision.scheme(), decision.year());
    line(
        "",
        StatementPhrase.STATEMENT_OF,
        decision.provider().value(),
        decision.version(),
        decision.decidedOn().value(),
        decision.status());
  }

  private void result() {
    lines.add("");
    switch (decision.outcome()) {
      case GRANTED -> {
        line(
            "",
            isFinal() ? StatementPhrase.YOU_GET : StatementPhrase.YOU_WOULD_GET,
            decision.amount());
        if (decision.payBefore() != null && isFinal()) {
          line("", StatementPhrase.PAID_BY, decision.payBefore());
        }
      }
      case REFUSED, NOT_APPLIED_FOR ->
          line(
              "",
              isFinal() ? StatementPhrase.YOU_GET_NOTHING : StatementPhrase.YOU_WOULD_GET_NOTHING);
      case PENDING -> line("", StatementPhrase.NOT_KNOWN_YET);
    }
    if (decision.application() != null) {
      line("", StatementPhrase.ANSWERED_APPLICATION, decision.application().applicationId());
    }
  }

  private void conditions() {
    section(StatementPhrase.CONDITIONS_SECTION);
    for (ConditionResult condition : decision.conditions()) {
      line(
          "- ",
          StatementPhrase.CONDITION_LINE,
          condition.outcome(),
          Sentence.of(condition.condition()),
          condition.ruleId());
      if (condition.observed() != null) {
        line(INDENT, StatementPhrase.OBSERVED_LINE, condition.observed());
      }
      line(INDENT, StatementPhrase.REQUIRED_LINE, condition.required());
      if (condition.waitingFor() != null) {
        line(INDENT, StatementPhrase.WAITING_LINE, condition.waitingFor());
      }
      line(
          INDENT,
          StatementPhrase.REFERENCE_LINE,
          condition.legalReference(),
          condition.provenance());
    }
  }

  private void waiting() {
    if (!decision.pendingOn().isEmpty()) {
      section(StatementPhrase.WAITING_SECTION);
      decision.pendingOn().forEach(this::item);
    }
  }

  private void changes() {
    if (!decision.changes().isEmpty()) {
      section(StatementPhrase.CHANGES_SECTION, decision.version() - 1);
      decision.changes().forEach(this::item);
    }
  }

  /** Each once, however many facts it brought. */
  private void deliveries() {
    Set<String> deliveries = new LinkedHashSet<>();
    for (ConditionResult condition : decision.conditions()) {
      for (FactReference fact : condition.facts()) {
        deliveries.add(delivery(fact));
      }
    }
    if (!deliveries.isEmpty()) {
      section(StatementPhrase.DELIVERIES_SECTION);
      deliveries.forEach(delivery -> lines.add("- " + delivery));
    }
  }

  /** What the short names in the references stand for. */
  private void documents() {
    Map<String, String> cited =
        Documents.citedBy(
            decision.conditions().stream().map(ConditionResult::legalReference).toList(),
            phrasebook.language());
    if (!cited.isEmpty()) {
      section(StatementPhrase.DOCUMENTS_SECTION);
      cited.forEach((name, title) -> line("- ", StatementPhrase.DOCUMENT, name, title));
    }
  }

  private String delivery(FactReference fact) {
    LocalDate recordedOn = fact.recordedOn().value();
    return phrasebook.text(
        fact.deliveryId() == null
            ? StatementPhrase.OUTSIDE_DELIVERY.with(fact.source(), fact.observedOn(), recordedOn)
            : StatementPhrase.DELIVERY.with(
                fact.source(), fact.deliveryId(), fact.observedOn(), recordedOn));
  }

  private void contestation() {
    section(StatementPhrase.CONTESTATION_SECTION);
    Notification notification = decision.notification();
    if (notification == null) {
      line("", StatementPhrase.NOT_CONTESTABLE_YET);
      return;
    }
    DeadlineRule rule = DEADLINES.on(notification.on());
    ContestationDeadline deadline =
        ContestationDeadline.of(rule, notification.channel(), notification.on());
    line(
        "",
        StatementPhrase.CONTESTABLE,
        rule.days().value(),
        notification.on(),
        deadline.rolledEnd());
    line(
        "",
        notification.channel() == NotificationChannel.PROSANTE
            ? StatementPhrase.CONTEST_IN_PROSANTE
            : StatementPhrase.CONTEST_BY_LETTER);
    line("", StatementPhrase.CONTEST_WITH_ANNEX);
    if (!DEADLINES.basis(decision.scheme()).value().documented()) {
      line("", StatementPhrase.CONTESTATION_IS_DEFAULT);
    }
  }
}
