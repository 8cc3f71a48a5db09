package org.carepremiums.eligibility.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.platform.parameters.deadline.DeadlineFile;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.wording.text.Language;

/**
 * A decision as its provider reads it. It leads with the answer on one page: what one gets, what
 * decided it, when it is paid, and what one can do until when and where. Every condition, with its
 * reference and the deliveries behind it, follows as an annex.
 */
public final class DecisionStatement {

  static final DeadlineRules DEADLINES = DeadlineFile.read();

  private final List<Decision> versions;
  private final Decision decision;
  private final Lines lines;

  private DecisionStatement(List<Decision> versions, Language language) {
    this.versions = versions;
    this.decision = versions.get(versions.size() - 1);
    this.lines = new Lines(DecisionPhrasebooks.in(language));
  }

  /**
   * The whole statement.
   *
   * @param versions the decision with all versions before it, the oldest first
   */
  public static Statement of(List<Decision> versions, Language language) {
    DecisionStatement statement = new DecisionStatement(List.copyOf(versions), language);
    statement.heading();
    statement.result();
    new Reasons(statement.decision, statement.lines).tell();
    new PaymentSection(statement.versions, statement.lines).tell();
    new RemediesSection(statement.versions, statement.lines).tell();
    new Annex(statement.decision, statement.lines).tell();
    return statement.lines.statement();
  }

  private void heading() {
    lines.line(StatementPhrase.STATEMENT_HEADING, decision.scheme(), decision.year());
    lines.line(StatementPhrase.STATEMENT_OF, number());
    lines.line(
        switch (decision.status()) {
          case PRELIMINARY ->
              decision.outcome() == Outcome.NOT_APPLIED_FOR
                  ? StatementPhrase.STATEMENT_ON
                  : StatementPhrase.PRELIMINARY_ON;
          case IN_REVIEW -> StatementPhrase.IN_REVIEW_ON;
          case FINAL -> StatementPhrase.FINAL_ON;
        },
        decision.decidedOn().value(),
        decision.version());
  }

  /** As INAMI writes it, {@code 5-42634-81-527}; the 8 digits while no register tells the rest. */
  private String number() {
    if (decision.inamiNumber() == null) {
      return decision.provider().value();
    }
    String digits = decision.inamiNumber().value();
    return String.join(
        "-",
        digits.substring(0, 1),
        digits.substring(1, 6),
        digits.substring(6, 8),
        digits.substring(8));
  }

  private void result() {
    lines.section(Part.RESULT);
    switch (decision.outcome()) {
      case GRANTED -> lines.line(granted(), decision.amount());
      case REFUSED -> refused();
      case NOT_APPLIED_FOR -> notAppliedFor(decision.prospect());
      case PENDING -> pending();
    }
    AnsweredApplication application = decision.application();
    if (application != null) {
      lines.line(
          StatementPhrase.ANSWERED_APPLICATION,
          application.applicationId(),
          application.submittedOn());
    } else if (decision.prospect() == null && decision.outcome() != Outcome.REFUSED) {
      lines.line(StatementPhrase.NO_APPLICATION_NEEDED);
    }
  }

  private StatementPhrase granted() {
    if (!isFinal()) {
      return StatementPhrase.YOU_WOULD_GET;
    }
    return decision.payee().kind() == PayeeKind.INSTITUTION
        ? StatementPhrase.YOU_ARE_GRANTED
        : StatementPhrase.YOU_GET;
  }

  private boolean isFinal() {
    return decision.status() == DecisionStatus.FINAL;
  }

  private void refused() {
    if (decision.prospect() != null) {
      lines.line(StatementPhrase.APPLYING_GIVES_NOTHING);
    } else {
      lines.line(
          isFinal() ? StatementPhrase.YOU_GET_NOTHING : StatementPhrase.YOU_WOULD_GET_NOTHING,
          decision.scheme());
    }
  }

  private void notAppliedFor(Prospect prospect) {
    lines.line(StatementPhrase.YOU_DID_NOT_APPLY, prospect.closes(), decision.scheme());
    switch (prospect.outcome()) {
      case GRANTED -> lines.line(StatementPhrase.IT_WOULD_HAVE_GIVEN, prospect.amount());
      case REFUSED, NOT_APPLIED_FOR -> lines.line(StatementPhrase.IT_WOULD_HAVE_GIVEN_NOTHING);
      case PENDING -> lines.line(StatementPhrase.IT_WOULD_HAVE_BEEN_UNKNOWN);
    }
  }

  private void pending() {
    if (decision.review() != null) {
      inReview(decision.review());
    } else if (decision.prospect() != null) {
      toApply(decision.prospect());
    } else {
      lines.line(StatementPhrase.NOT_KNOWN_YET);
    }
  }

  private void inReview(Review review) {
    lines.line(StatementPhrase.QUESTION_IN_REVIEW, review.question());
    for (Review.Reading reading : review.readings()) {
      if (reading.amount().equals(EuroCents.ZERO)) {
        lines.item(StatementPhrase.READING_GIVES_NOTHING, reading.holds());
      } else {
        lines.item(StatementPhrase.READING_GIVES, reading.holds(), reading.amount());
      }
    }
  }

  private void toApply(Prospect prospect) {
    switch (prospect.outcome()) {
      case GRANTED -> {
        LocalDate closes = prospect.closes();
        if (closes == null) {
          lines.line(StatementPhrase.IF_YOU_APPLY, prospect.amount());
        } else {
          lines.line(StatementPhrase.IF_YOU_APPLY_UNTIL, closes, prospect.amount());
        }
      }
      case REFUSED, NOT_APPLIED_FOR -> lines.line(StatementPhrase.APPLYING_GIVES_NOTHING);
      case PENDING -> lines.line(StatementPhrase.APPLYING_GIVES_UNKNOWN);
    }
  }

  /**
   * The last day on which a provider can contest (Europe/Brussels), moved past closed days.
   *
   * @param versions the decision with all versions before it, the oldest first
   * @return empty where nothing can be contested yet, or there is nothing to contest
   */
  public static Optional<LocalDate> contestableUntil(List<Decision> versions) {
    return versions.get(versions.size() - 1).outcome() == Outcome.NOT_APPLIED_FOR
        ? Optional.empty()
        : LastWindow.of(versions).map(window -> window.deadline().rolledEnd());
  }

  /** Whether it is paid, or will be, to the account that was named in the portal. */
  public static boolean isPaidToPortalAccount(Decision decision) {
    return decision.status() == DecisionStatus.FINAL
        && decision.outcome() == Outcome.GRANTED
        && PaymentSection.isToPortalAccount(decision);
  }

  /** The final versions among these, the oldest first. */
  static List<Decision> finalOnes(List<Decision> versions) {
    List<Decision> finalOnes = new ArrayList<>();
    for (Decision version : versions) {
      if (version.status() == DecisionStatus.FINAL) {
        finalOnes.add(version);
      }
    }
    return finalOnes;
  }
}
