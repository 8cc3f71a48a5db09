package org.carepremiums.eligibility.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.starter.StarterPhrase;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.parameters.deadline.Addressee;
import org.carepremiums.platform.parameters.deadline.ContestationBasis;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a provider can do, until when and where: apply, contest. */
final class RemediesSection {

  /** The conditions that are fulfilled by applying. */
  private static final Set<String> APPLYING =
      Set.of(CommonPhrase.APPLICATION.id(), StarterPhrase.REQUESTED_ONLINE.id());

  private final List<Decision> versions;
  private final Decision decision;
  private final Lines lines;

  RemediesSection(List<Decision> versions, Lines lines) {
    this.versions = versions;
    this.decision = versions.get(versions.size() - 1);
    this.lines = lines;
  }

  void tell() {
    lines.section(Part.ACTIONS, StatementPhrase.ACTION_SECTION);
    if (decision.outcome() == Outcome.NOT_APPLIED_FOR) {
      lines.line(StatementPhrase.NOTHING_TO_CONTEST);
      return;
    }
    if (decision.prospect() != null) {
      apply(decision.prospect());
    }
    LastWindow.of(versions)
        .ifPresentOrElse(this::contest, () -> lines.line(StatementPhrase.NOT_CONTESTABLE_YET));
  }

  private void apply(Prospect prospect) {
    if (decision.scheme() == Scheme.GP_STARTER_DMG) {
      days(prospect);
    }
    for (ConditionResult condition : decision.conditions()) {
      if (APPLYING.contains(condition.condition())) {
        lines.line(StatementPhrase.APPLY_SO, condition.required());
      }
    }
    lines.line(StatementPhrase.ONLINE_IS, portal(prospect.opens()));
    if (!prospect.published()) {
      lines.line(StatementPhrase.DAYS_NOT_PUBLISHED);
    }
  }

  /** What is asked of an application for another premium does not name them. */
  private void days(Prospect prospect) {
    if (prospect.closes() == null) {
      lines.line(StatementPhrase.YOU_MAY_APPLY_FROM, prospect.opens());
    } else {
      lines.line(StatementPhrase.YOU_MAY_APPLY_UNTIL, prospect.opens(), prospect.closes());
    }
  }

  private static Portal portal(LocalDate day) {
    return DecisionStatement.DEADLINES.portalOn(day).value();
  }

  private void contest(OpenedWindow window) {
    int days = DecisionStatement.DEADLINES.on(window.actOn()).days().value();
    lines.line(phrase(window), window.deadline().rolledEnd(), days, window.actOn());
    if (!window.deadline().rawEnd().equals(window.deadline().rolledEnd())) {
      lines.line(StatementPhrase.LAST_DAY_MOVED, days, window.deadline().rawEnd());
    }
    if (decision.status() != DecisionStatus.FINAL) {
      lines.line(StatementPhrase.CONTEST_BEFORE_FINAL);
    }
    SourcedValue<Addressee> addressee =
        DecisionStatement.DEADLINES.addresseeOn(decision.decidedOn().value());
    String language = lines.phrasebook().language().code();
    String name = addressee.value().name().get(language);
    String address = addressee.value().address().get(language);
    boolean byLetter = isOnPaper(window);
    if (byLetter) {
      lines.line(StatementPhrase.CONTEST_BY_LETTER, name, address);
    } else {
      lines.line(
          StatementPhrase.CONTEST_ONLINE_OR_BY_LETTER,
          portal(decision.decidedOn().value()),
          name,
          address);
    }
    if (addressee.provenance() == Provenance.DEFAULT) {
      lines.line(StatementPhrase.ADDRESS_IS_DEFAULT);
    }
    lines.line(StatementPhrase.CONTEST_WHAT);
    ContestationBasis basis = DecisionStatement.DEADLINES.basis(decision.scheme()).value();
    if (basis.annexAskedOnline() && !byLetter) {
      lines.line(StatementPhrase.CONTEST_WITH_ANNEX);
    }
    if (!basis.documented()) {
      lines.line(StatementPhrase.CONTESTATION_IS_DEFAULT, decision.scheme());
    }
  }

  private Phrase phrase(OpenedWindow window) {
    if (window.countedFrom() == CountedFrom.APPLICATION) {
      return StatementPhrase.CONTEST_AFTER_APPLICATION;
    }
    return isOnPaper(window)
        ? StatementPhrase.CONTEST_AFTER_LETTER
        : StatementPhrase.CONTEST_AFTER_NOTIFICATION;
  }

  /** Whether it was opened by a decision that was posted (PPI14). */
  private boolean isOnPaper(OpenedWindow window) {
    return versions.stream()
        .filter(version -> version.decisionId().equals(window.act()))
        .anyMatch(version -> version.notification().channel() == NotificationChannel.PAPER);
  }
}
