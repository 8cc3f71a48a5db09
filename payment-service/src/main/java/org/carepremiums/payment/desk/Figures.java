package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.reading.BatchReadings.Amount;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** What payments come to, as bars with their numbers. */
final class Figures {

  private Figures() {}

  /** A premium and year, with what is paid of it. */
  record OfPremium(Scheme scheme, int year, Amount amount) {}

  private record Step(Phrase phrase, Tone tone, List<PayoutStage> stages) {

    /** What narrows a list of payments to those that stand there. */
    String query() {
      return "?stage=" + Choices.value(stages.get(0));
    }

    Amount of(Map<PayoutStage, Amount> all) {
      return stages.stream()
          .map(stage -> all.getOrDefault(stage, Amount.NOTHING))
          .reduce(Amount.NOTHING, Amount::plus);
    }
  }

  /** What the bank has accepted it may have booked by now; what came back is paid no more. */
  private static final List<Step> FUNNEL =
      List.of(
          new Step(
              PayDeskPhrase.FUNNEL_ORDERED,
              Tone.PLAIN,
              List.of(
                  PayoutStage.ORDERED,
                  PayoutStage.ACCEPTED,
                  PayoutStage.BOOKED,
                  PayoutStage.REJECTED,
                  PayoutStage.RETURNED)),
          new Step(
              PayDeskPhrase.FUNNEL_ACCEPTED,
              Tone.PLAIN,
              List.of(PayoutStage.ACCEPTED, PayoutStage.BOOKED)),
          new Step(PayDeskPhrase.FUNNEL_BOOKED, Tone.GOOD, List.of(PayoutStage.BOOKED)),
          new Step(PayDeskPhrase.FUNNEL_REFUSED, Tone.BAD, List.of(PayoutStage.REJECTED)),
          new Step(PayDeskPhrase.FUNNEL_RETURNED, Tone.BAD, List.of(PayoutStage.RETURNED)));

  /** From the order to the account; its bars show amounts. */
  static List<Bar> funnel(Page page, Map<PayoutStage, Amount> stages) {
    return funnel(page, stages, null);
  }

  /**
   * The same of one batch.
   *
   * @param lines where its payments are listed; {@code null} for nowhere
   */
  static List<Bar> funnel(Page page, Map<PayoutStage, Amount> stages, @Nullable String lines) {
    return Bar.of(
        FUNNEL,
        new Bar.Look<>(
            step -> page.text(step.phrase().alone()),
            step -> step.of(stages).total().value(),
            step -> page.text(words(step.of(stages))),
            Step::tone,
            step -> lines == null || step.stages().size() > 1 ? lines : lines + step.query()));
  }

  /** How many payments were ordered. */
  static long ordered(Map<PayoutStage, Amount> stages) {
    return FUNNEL.get(0).of(stages).lines();
  }

  /** Of how many of them the bank has said its last word. */
  static long settled(Map<PayoutStage, Amount> stages) {
    return Stream.of(PayoutStage.BOOKED, PayoutStage.REJECTED, PayoutStage.RETURNED)
        .mapToLong(stage -> stages.getOrDefault(stage, Amount.NOTHING).lines())
        .sum();
  }

  static List<Bar> premiums(Page page, List<OfPremium> premiums) {
    return Bar.of(
        premiums,
        Bar.Look.of(
            one -> page.text(premium(one.scheme(), one.year())),
            one -> one.amount().total().value(),
            one -> page.text(words(one.amount()))));
  }

  static Wording premium(Scheme scheme, int year) {
    return PaymentPhrase.PREMIUM_OF_YEAR.with(scheme, year);
  }

  static Wording words(Amount amount) {
    return PayDeskPhrase.LINES_AND_TOTAL.with(amount.lines(), amount.total());
  }

  /** How far a payment has come. */
  static Phrase stage(PayoutStage stage) {
    return PayDeskPhrase.valueOf("STAGE_" + stage.name());
  }

  static Tone tone(PayoutStage stage) {
    return switch (stage) {
      case RESERVED, ORDERED, ACCEPTED -> Tone.WAIT;
      case BOOKED -> Tone.GOOD;
      case REJECTED, RETURNED -> Tone.BAD;
      case WITHDRAWN -> Tone.PLAIN;
    };
  }

  /** Where a batch stands. */
  static Phrase status(BatchStatus status, boolean empty) {
    return switch (status) {
      case DRAWN_UP -> empty ? PayDeskPhrase.IS_EMPTY : PayDeskPhrase.IS_DRAWN_UP;
      case SUBMITTED -> PayDeskPhrase.IS_SUBMITTED;
      case APPROVED -> PayDeskPhrase.IS_APPROVED;
      case WITHDRAWN -> PayDeskPhrase.IS_WITHDRAWN;
    };
  }

  static Tone tone(BatchStatus status, boolean empty) {
    return switch (status) {
      case DRAWN_UP, SUBMITTED -> empty ? Tone.PLAIN : Tone.WAIT;
      case APPROVED -> Tone.GOOD;
      case WITHDRAWN -> Tone.PLAIN;
    };
  }
}
