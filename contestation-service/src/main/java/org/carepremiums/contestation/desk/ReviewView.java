package org.carepremiums.contestation.desk;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.desk.DossierView.Event;
import org.carepremiums.contestation.desk.DossierView.Ruling;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contestation.review.ReviewStep;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A review as its page shows it, in the reader's language.
 *
 * @param path of its page, below the service's path
 * @param provider the 8 digits of the INAMI number
 * @param scheme the id of the premium, and {@code year} its year, as they stand in addresses
 * @param premium premium and year
 * @param question what has to be settled
 * @param basis the facts on which that arose, as the contract tells them
 * @param standing how it stands
 * @param until by when it is to be settled; {@code null} where it is
 * @param readings between which is chosen, each with what it gives
 * @param history what happened, in order
 * @param settlement what is proposed or settled; {@code null} for nothing
 */
public record ReviewView(
    String path,
    String provider,
    String scheme,
    String year,
    String premium,
    String question,
    String basis,
    String standing,
    LocalDate until,
    Tone tone,
    List<Reading> readings,
    List<Event> history,
    Ruling settlement) {

  /** A reading of the facts, and what it gives. */
  public record Reading(String text, String outcome, String amount) {}

  static ReviewView of(Page page, OpenReview item, List<ReviewStep> steps, DeskDay.Reckoning now) {
    boolean unsettled =
        item.status() == ReviewStatus.OPEN || item.status() == ReviewStatus.PROPOSED;
    LocalDate until = unsettled ? item.openedOn().plusDays(now.handlingDays()) : null;
    return new ReviewView(
        "/desk/reviews/" + item.reviewId(),
        item.contested().provider().value(),
        item.contested().scheme().id(),
        item.contested().year().toString(),
        page.text(
            CaseStatusPhrase.PREMIUM_OF_YEAR.with(
                item.contested().scheme(), item.contested().year())),
        page.text(FactPhrase.SAID_QUESTION.with(item.review().question())),
        item.review().basis(),
        page.text(Standings.of(item.status())),
        until,
        now.tone(until),
        item.review().readings().stream().map(reading -> reading(page, reading)).toList(),
        steps.stream().map(step -> event(page, step)).toList(),
        settlement(page, item, steps));
  }

  private static Reading reading(Page page, Review.Reading reading) {
    return new Reading(
        said(page, reading.holds()),
        page.text(DeskPhrase.SAID_OUTCOME.with(reading.outcome())),
        page.money(reading.amount()));
  }

  static String said(Page page, ReviewReading reading) {
    return page.text(FactPhrase.SAID_READING.with(reading));
  }

  private static Event event(Page page, ReviewStep step) {
    Wording text =
        switch (step.kind()) {
          case PROPOSED -> DeskPhrase.HISTORY_SETTLEMENT_PROPOSED.with(step.handler());
          case RETURNED -> DeskPhrase.HISTORY_RETURNED.with(step.handler());
          case CONFIRMED -> DeskPhrase.HISTORY_CONFIRMED.with(step.handler());
          case WITHDRAWN -> DeskPhrase.HISTORY_WITHDRAWN.alone();
        };
    return new Event(step.on(), page.text(text), step.reasons().isEmpty() ? null : step.reasons());
  }

  /** The last proposal, where it waits or holds. */
  private static Ruling settlement(Page page, OpenReview item, List<ReviewStep> steps) {
    if (item.status() != ReviewStatus.PROPOSED && item.status() != ReviewStatus.CONFIRMED) {
      return null;
    }
    ReviewStep proposed =
        steps.stream()
            .filter(step -> step.kind() == ReviewStep.Kind.PROPOSED)
            .reduce((before, last) -> last)
            .orElseThrow();
    return new Ruling(
        proposed.holds() == null ? page.say("settled-by-facts") : said(page, proposed.holds()),
        page.text(DeskPhrase.PROPOSED_BY.with(proposed.handler(), proposed.on())),
        proposed.reasons(),
        FactView.toRead(page, proposed.establishes()));
  }
}
