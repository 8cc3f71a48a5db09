package org.carepremiums.contestation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.contestation.ruling.RulingFacts;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What case handlers do with reviews: one proposes how to settle it, another person confirms or
 * sends it back (rule book 12.26). Each step is one transaction.
 */
@ApplicationScoped
public class ReviewDesk {

  private static final Logger LOG = Logger.getLogger(ReviewDesk.class);

  /**
   * How somebody proposes to settle a review.
   *
   * @param holds the reading that holds; {@code null} where facts settle it
   * @param establishes facts that hold from then on; empty where the reading settles it
   * @param reasons why
   */
  public record Proposal(ReviewReading holds, List<FactValue> establishes, String reasons) {}

  /** A step that the state of a review may allow. */
  @FunctionalInterface
  private interface Move {
    Moved from(OpenReview item, List<ReviewStep> steps, LocalDate on) throws SQLException;
  }

  private record Moved(OpenReview item, ReviewStep step, Ruling ruling) {}

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final ContestedPremiumStore premiums;
  private final ReviewStore store;
  private final Contestables contestables;

  @Inject
  ReviewDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      ContestedPremiumStore premiums,
      ReviewStore store,
      Contestables contestables) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.premiums = premiums;
    this.store = store;
    this.contestables = contestables;
  }

  /**
   * Proposes how to settle it.
   *
   * @throws RequestRefused when there is no such review, it is not open, or cannot be settled so
   */
  public OpenReview propose(String reviewId, String handler, Proposal proposal) {
    return take(
        reviewId,
        (item, steps, on) -> {
          require(item, ReviewStatus.OPEN);
          refuseUnfounded(item, proposal);
          return moved(
              item,
              ReviewStatus.PROPOSED,
              new ReviewStep(
                  steps.size() + 1,
                  ReviewStep.Kind.PROPOSED,
                  handler,
                  on,
                  proposal.holds(),
                  proposal.establishes(),
                  proposal.reasons()),
              null);
        });
  }

  /**
   * Sends a proposal back.
   *
   * @throws RequestRefused when there is no such review, or nothing was proposed
   */
  public OpenReview giveBack(String reviewId, String handler, String reasons) {
    return take(
        reviewId,
        (item, steps, on) -> {
          require(item, ReviewStatus.PROPOSED);
          return moved(
              item,
              ReviewStatus.OPEN,
              new ReviewStep(
                  steps.size() + 1,
                  ReviewStep.Kind.RETURNED,
                  handler,
                  on,
                  null,
                  List.of(),
                  reasons),
              null);
        });
  }

  /**
   * A second person confirms a proposal; what it settles is established.
   *
   * @param proposal the number of the step that this person was shown
   * @throws RequestRefused when there is no such review, or nothing was proposed
   * @throws StepRefused when something else was proposed, or the same person proposed it
   */
  public OpenReview confirm(String reviewId, String handler, int proposal) {
    return take(
        reviewId,
        (item, steps, on) -> {
          require(item, ReviewStatus.PROPOSED);
          ReviewStep proposed = steps.get(steps.size() - 1);
          if (proposed.number() != proposal) {
            throw new StepRefused(
                "not-as-shown",
                StepPhrase.NOT_AS_SHOWN.with(reviewId, proposed.number(), proposal));
          }
          if (proposed.handler().equals(handler)) {
            throw new StepRefused("same-person", StepPhrase.SAME_PERSON.with(reviewId, handler));
          }
          ReviewStep confirmed =
              new ReviewStep(
                  steps.size() + 1,
                  ReviewStep.Kind.CONFIRMED,
                  handler,
                  on,
                  proposed.holds(),
                  proposed.establishes(),
                  "");
          return moved(
              item, ReviewStatus.CONFIRMED, confirmed, ruling(item, proposed, new BusinessDay(on)));
        });
  }

  private OpenReview take(String reviewId, Move move) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          premiums.lock(find(reviewId).contested());
          // Read again, since it may have been withdrawn while the lock was waited for
          OpenReview item = find(reviewId);
          LocalDate on = day.noticeOf(item.openedOn()).value();
          Moved moved = move.from(item, store.steps(reviewId), on);
          store.add(moved.item(), moved.step());
          publish(moved.ruling(), outgoing);
          log(moved);
          return moved.item();
        });
  }

  private OpenReview find(String reviewId) throws SQLException {
    return store
        .find(reviewId)
        .orElseThrow(() -> RequestRefused.notFound("there is no review %s".formatted(reviewId)));
  }

  private static void require(OpenReview item, ReviewStatus status) {
    if (item.status() != status) {
      throw RequestRefused.conflict(
          switch (item.status()) {
            case OPEN -> "not-proposed";
            case PROPOSED -> "already-proposed";
            case CONFIRMED -> "already-settled";
            case WITHDRAWN -> "withdrawn";
          },
          "%s is %s".formatted(item.reviewId(), item.status()));
    }
  }

  private void refuseUnfounded(OpenReview item, Proposal proposal) {
    if (proposal.holds() == null && proposal.establishes().isEmpty()) {
      throw RequestRefused.invalid(
          "holds", "a review is settled by one of its readings, by facts, or by both");
    }
    Set<ReviewReading> readings =
        item.review().readings().stream().map(Review.Reading::holds).collect(Collectors.toSet());
    if (proposal.holds() != null && !readings.contains(proposal.holds())) {
      throw RequestRefused.invalid(
          "holds", "%s is none of the readings of %s".formatted(proposal.holds(), item.reviewId()));
    }
    RulingFacts facts = facts(item.contested());
    facts
        .objection(facts.bearing(), proposal.establishes())
        .ifPresent(
            objection -> {
              throw RequestRefused.conflict("unfounded-fact", objection);
            });
  }

  private RulingFacts facts(ContestedPremiumKey contested) {
    return contestables
        .of(contested)
        .map(RulingFacts::new)
        .orElseThrow(
            () ->
                RequestRefused.conflict(
                    "unfounded-fact",
                    "no rules of %s are known for %s"
                        .formatted(contested.scheme(), contested.year())));
  }

  private static Moved moved(OpenReview item, ReviewStatus status, ReviewStep step, Ruling ruling) {
    boolean confirmed = status == ReviewStatus.CONFIRMED;
    return new Moved(
        new OpenReview(
            item.contested(),
            item.number(),
            item.decisionId(),
            item.review(),
            status,
            confirmed ? step.holds() : null,
            item.openedOn(),
            confirmed ? step.on() : null),
        step,
        ruling);
  }

  private static Ruling ruling(OpenReview item, ReviewStep proposed, BusinessDay on) {
    ContestedPremiumKey contested = item.contested();
    return new Ruling(
        item.reviewId() + "/1",
        item.reviewId(),
        contested.provider(),
        contested.scheme(),
        contested.year(),
        item.established(proposed),
        on);
  }

  private static void publish(Ruling ruling, Outgoing outgoing) {
    if (ruling != null) {
      outgoing.publish(Topic.RULINGS, ruling.provider().value(), ruling.rulingId(), ruling);
    }
  }

  private static void log(Moved moved) {
    MDC.put("provider", moved.item().contested().provider().value());
    LOG.infof(
        "%s is %s, by %s", moved.item().reviewId(), moved.item().status(), moved.step().handler());
    MDC.remove("provider");
  }
}
