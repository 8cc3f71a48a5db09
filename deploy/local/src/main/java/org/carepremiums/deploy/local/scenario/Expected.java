package org.carepremiums.deploy.local.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * How a scenario must come out. What is listed must match; what is not listed, and a field that is
 * left out, is not compared. A day {@code on} asks for the version that stood when that day ended;
 * without it the last one is meant.
 *
 * @param decisions versions of decisions
 * @param ledger versions of ledger accounts
 * @param payouts what was ordered, and to which account
 * @param windows the days to contest
 * @param cases contestations
 * @param applications answers to applications
 * @param statements what providers read
 * @param deliveries what sources are told of what they delivered
 * @param totals counts by their dotted name, as in {@code records.published}
 */
public record Expected(
    List<Decision> decisions,
    List<Ledger> ledger,
    List<Payout> payouts,
    List<Window> windows,
    List<Case> cases,
    List<Application> applications,
    List<Statement> statements,
    List<Delivery> deliveries,
    Map<String, Count> totals) {

  private static final String TOLERANCE_OF_NOTHING = "'toleranceCents' stands beside an amount";

  /** Everything but the totals, which depend on how often records come. */
  public Expected withoutTotals() {
    return new Expected(
        decisions, ledger, payouts, windows, cases, applications, statements, deliveries, Map.of());
  }

  /** How many things are compared. */
  public int size() {
    return Stream.of(
                decisions, ledger, payouts, windows, cases, applications, statements, deliveries)
            .mapToInt(List::size)
            .sum()
        + totals.size();
  }

  /**
   * A decision.
   *
   * @param on the day at whose end this version stood
   * @param none {@code true}: there is no decision
   * @param outcomeIsNot what it does not give, whatever it gives
   * @param toleranceCents by how much the amount, and that of the prospect, may differ
   * @param prospect what applying would give
   * @param review what a person has to settle
   * @param failed the rules of the conditions that are not met, in any order
   * @param notFinalBefore the earliest business day on which any version may be final
   */
  public record Decision(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent Boolean none,
      @MayBeAbsent DecisionStatus status,
      @MayBeAbsent Outcome outcome,
      @MayBeAbsent Outcome outcomeIsNot,
      @MayBeAbsent Long amountCents,
      @MayBeAbsent Long toleranceCents,
      @MayBeAbsent Prospect prospect,
      @MayBeAbsent ReviewQuestion review,
      @MayBeAbsent List<String> failed,
      @MayBeAbsent LocalDate notFinalBefore,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      return toleranceCents != null && amountCents == null && prospect == null
          ? TOLERANCE_OF_NOTHING
          : Expected.contradiction(
              none,
              status,
              outcome,
              outcomeIsNot,
              amountCents,
              prospect,
              review,
              failed,
              notFinalBefore);
    }
  }

  /**
   * What applying would give.
   *
   * @param amountCents how much; the tolerance is that of the decision
   * @param closes the last day on which one can apply
   */
  public record Prospect(
      Outcome outcome, @MayBeAbsent Long amountCents, @MayBeAbsent LocalDate closes) {}

  /**
   * A ledger account.
   *
   * @param on the day at whose end this version stood
   * @param none {@code true}: nothing was ever owed
   * @param toleranceCents by how much each amount may differ
   * @param held whether something is due that cannot be paid
   * @param heldBecause the phrase that says why, as in {@code account-invalid}
   */
  public record Ledger(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent Boolean none,
      @MayBeAbsent Long owedCents,
      @MayBeAbsent Long paidCents,
      @MayBeAbsent Long dueCents,
      @MayBeAbsent Long toRecoverCents,
      @MayBeAbsent Long toleranceCents,
      @MayBeAbsent Boolean held,
      @MayBeAbsent String heldBecause,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      boolean withoutAmount =
          Stream.of(owedCents, paidCents, dueCents, toRecoverCents).allMatch(Objects::isNull);
      return toleranceCents != null && withoutAmount
          ? TOLERANCE_OF_NOTHING
          : Expected.contradiction(
              none, owedCents, paidCents, dueCents, toRecoverCents, held, heldBecause);
    }
  }

  /**
   * A payout, by its name or as the last of a premium.
   *
   * @param payoutId its end-to-end identification; without it provider, scheme and year are needed
   * @param none {@code true}: there is no such payout
   * @param paidTo the account
   * @param executionDate the day on which the bank was asked to pay
   * @param statusOn the business day of its status
   */
  public record Payout(
      @MayBeAbsent String payoutId,
      @MayBeAbsent InamiKey provider,
      @MayBeAbsent Scheme scheme,
      @MayBeAbsent PremiumYear year,
      @MayBeAbsent Boolean none,
      @MayBeAbsent PayoutStatus status,
      @MayBeAbsent Long amountCents,
      @MayBeAbsent Long toleranceCents,
      @MayBeAbsent Iban paidTo,
      @MayBeAbsent LocalDate executionDate,
      @MayBeAbsent LocalDate statusOn,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      boolean premium = provider != null && scheme != null && year != null;
      boolean nothingOfPremium = provider == null && scheme == null && year == null;
      if (payoutId == null ? !premium : !nothingOfPremium) {
        return "either 'payoutId', or 'provider', 'scheme' and 'year' are needed";
      }
      return toleranceCents != null && amountCents == null
          ? TOLERANCE_OF_NOTHING
          : Expected.contradiction(none, status, amountCents, paidTo, executionDate, statusOn);
    }
  }

  /**
   * A window within which a premium can be contested.
   *
   * @param number which of the premium's windows; the first where it is left out
   * @param none {@code true}: there is no such window
   * @param countedFrom from which act its days are counted
   * @param act that act: the application's reference, or the decision's
   * @param actOn the day of that act
   * @param rawEnd day 60
   * @param rolledEnd day 60, rolled past closed days
   * @param definitive whether nothing can change the premium through a contestation any more
   */
  public record Window(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      @MayBeAbsent Integer number,
      @MayBeAbsent Boolean none,
      @MayBeAbsent CountedFrom countedFrom,
      @MayBeAbsent String act,
      @MayBeAbsent LocalDate actOn,
      @MayBeAbsent LocalDate rawEnd,
      @MayBeAbsent LocalDate rolledEnd,
      @MayBeAbsent WindowStatus status,
      @MayBeAbsent Boolean definitive,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      return Expected.contradiction(
          none, countedFrom, act, actOn, rawEnd, rolledEnd, status, definitive);
    }

    /** Which of the premium's windows, from 1. */
    public int place() {
      return number == null ? 1 : number;
    }
  }

  /**
   * A contestation.
   *
   * @param on the day at whose end it stood so
   * @param none {@code true}: there is none
   * @param byTolerance whether it is in time only because the last day was rolled
   * @param explanation the phrase that says why it waits, is incomplete or inadmissible
   * @param completeUntil the last day on which it can be completed
   */
  public record Case(
      String contestationId,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent Boolean none,
      @MayBeAbsent CaseStatus status,
      @MayBeAbsent Boolean byTolerance,
      @MayBeAbsent String explanation,
      @MayBeAbsent LocalDate completeUntil,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      return Expected.contradiction(none, status, byTolerance, explanation, completeUntil);
    }
  }

  /**
   * The answer to an application.
   *
   * @param ruleId the rule that made it inadmissible, or admissible
   */
  public record Application(
      String applicationId,
      boolean admissible,
      @MayBeAbsent String ruleId,
      @MayBeAbsent String note)
      implements Expectation {}

  /**
   * What a provider reads.
   *
   * @param language {@code fr}, {@code nl}, {@code de} or {@code en}
   * @param on the day at whose end the statement is read
   * @param contains sentences that stand in it, wherever its lines break
   * @param lacks sentences that do not
   */
  public record Statement(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      String language,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent List<String> contains,
      @MayBeAbsent List<String> lacks,
      @MayBeAbsent String note)
      implements Expectation {

    private static final Set<String> LANGUAGES = Set.of("fr", "nl", "de", "en");

    @Override
    public String contradiction() {
      return LANGUAGES.contains(language)
          ? Expected.contradiction(null, contains, lacks)
          : "'language' is fr, nl, de or en";
    }
  }

  /**
   * The receipt of a delivery, which its source reads too.
   *
   * @param version which of its receipts; the last where it is left out
   * @param receiptOn its business day
   * @param contains what stands in its problems
   */
  public record Delivery(
      Source source,
      String feed,
      String deliveryId,
      @MayBeAbsent Integer version,
      @MayBeAbsent ReceiptStatus status,
      @MayBeAbsent LocalDate receiptOn,
      @MayBeAbsent List<String> contains,
      @MayBeAbsent String note)
      implements Expectation {

    @Override
    public String contradiction() {
      return Expected.contradiction(null, status, receiptOn, contains);
    }
  }

  /**
   * A count.
   *
   * @param about how many
   * @param within by how many it may differ
   */
  public record Count(long about, long within) {

    /** Whether so many are what is expected. */
    public boolean admits(long found) {
      return Math.abs(found - about) <= within;
    }

    @Override
    public String toString() {
      return within == 0 ? Long.toString(about) : about + " ± " + within;
    }
  }

  /** Nothing is either there, or as it is said to be. */
  private static String contradiction(Boolean none, Object... asked) {
    boolean anything = Stream.of(asked).anyMatch(Objects::nonNull);
    if (Boolean.TRUE.equals(none)) {
      return anything ? "'none' stands alone: what is not there cannot be of a kind" : null;
    }
    return anything ? null : "nothing is expected of it";
  }
}
