package org.carepremiums.contestation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contestation.window.PremiumKeys;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.Review.Reading;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * Keeps reviews and what was done with them. What changes them runs inside the caller's
 * transaction, with the premium locked.
 */
@ApplicationScoped
public class ReviewStore {

  /**
   * Which reviews are asked for.
   *
   * @param status how far they have come; {@code null} for all
   * @param scheme the premium; {@code null} for all
   * @param year the premium year; {@code null} for all
   */
  public record Filter(ReviewStatus status, Scheme scheme, PremiumYear year) {}

  private static final String LATEST =
      """
      select distinct on (provider, scheme, year) review.*
      from review join %s using (provider, scheme, year)
      order by provider, scheme, year, number desc
      """
          .formatted(PremiumKeys.ASKED);
  private static final String OPEN =
      """
      insert into review (review_id, provider, scheme, year, number, decision_id, question, basis,
        readings, status, opened_on)
      select review_id, provider, scheme, year, number, decision_id, question, basis, readings,
        'OPEN', opened_on
      from jsonb_to_recordset(?::jsonb) as opened (review_id text, provider text, scheme text,
        year int, number int, decision_id text, question text, basis text, readings text,
        opened_on date)
      """;
  private static final String CARRY_ON =
      """
      update review set decision_id = carried.decision_id
      from jsonb_to_recordset(?::jsonb) as carried (review_id text, decision_id text)
      where review.review_id = carried.review_id
      """;
  private static final String WITHDRAW =
      """
      update review set status = 'WITHDRAWN', closed_on = withdrawn.closed_on
      from jsonb_to_recordset(?::jsonb) as withdrawn (review_id text, closed_on date)
      where review.review_id = withdrawn.review_id
      """;
  private static final String STEP_OF_WITHDRAWAL =
      """
      insert into review_step (review_id, number, kind, taken_on, reasons)
      select review_id, 1 + (
          select count(*) from review_step known where known.review_id = withdrawn.review_id),
        'WITHDRAWN', closed_on, ''
      from jsonb_to_recordset(?::jsonb) as withdrawn (review_id text, closed_on date)
      """;
  private static final String STEP =
      """
      insert into review_step (review_id, number, kind, handler, taken_on, holds, establishes,
        reasons)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String MOVE =
      "update review set status = ?, holds = ?, closed_on = ? where review_id = ?";
  private static final String FILTERED =
      """
      from review, (values (?::text, ?::text, ?::int)) as asked (status, scheme, year)
      where (asked.status is null or review.status = asked.status)
        and (asked.scheme is null or review.scheme = asked.scheme)
        and (asked.year is null or review.year = asked.year)
      """;

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  ReviewStore(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** The last review of each of those premiums that has one. */
  Map<ContestedPremiumKey, OpenReview> latest(Collection<ContestedPremiumKey> premiums)
      throws SQLException {
    Map<ContestedPremiumKey, OpenReview> found = new HashMap<>();
    for (OpenReview item : sql.list(LATEST, ReviewStore::item, PremiumKeys.of(premiums))) {
      found.put(item.contested(), item);
    }
    return found;
  }

  /** Keeps what decisions did to reviews. */
  void keep(List<ReviewChange> turns) throws SQLException {
    List<Map<String, Object>> opened = new ArrayList<>();
    List<Map<String, Object>> carriedOn = new ArrayList<>();
    List<Map<String, Object>> withdrawn = new ArrayList<>();
    for (ReviewChange turn : turns) {
      if (turn.withdrawn() != null) {
        withdrawn.add(Map.of("review_id", turn.withdrawn().reviewId(), "closed_on", turn.on()));
      }
      if (turn.carriedOn() != null) {
        OpenReview item = turn.carriedOn();
        carriedOn.add(Map.of("review_id", item.reviewId(), "decision_id", item.decisionId()));
      }
      if (turn.opened() != null) {
        opened.add(row(turn.opened()));
      }
    }
    update(WITHDRAW, withdrawn);
    update(STEP_OF_WITHDRAWAL, withdrawn);
    update(CARRY_ON, carriedOn);
    update(OPEN, opened);
  }

  private void update(String statement, List<Map<String, Object>> rows) throws SQLException {
    if (!rows.isEmpty()) {
      sql.update(statement, KeptJson.write(rows));
    }
  }

  private static Map<String, Object> row(OpenReview item) {
    Map<String, Object> row = PremiumKeys.row(item.contested());
    row.put("review_id", item.reviewId());
    row.put("number", item.number());
    row.put("decision_id", item.decisionId());
    row.put("question", item.review().question());
    row.put("basis", item.review().basis());
    row.put("readings", KeptJson.write(item.review().readings()));
    row.put("opened_on", item.openedOn());
    return row;
  }

  /** One review; empty where there is none of that name. */
  public Optional<OpenReview> find(String reviewId) throws SQLException {
    return sql.first("select * from review where review_id = ?", ReviewStore::item, reviewId);
  }

  /** All reviews of a provider, by premium, year and number. */
  public List<OpenReview> of(InamiKey provider) throws SQLException {
    return sql.list(
        "select * from review where provider = ? order by scheme, year, number",
        ReviewStore::item,
        provider);
  }

  /** How many are asked for. */
  public long count(Filter filter) throws SQLException {
    return sql.only(
        "select count(*) " + FILTERED,
        row -> row.getLong(1),
        filter.status(),
        filter.scheme(),
        filter.year());
  }

  /** A part of those that are asked for, in the order of their ids. */
  public List<OpenReview> page(Filter filter, int page, int size) throws SQLException {
    return sql.list(
        "select review.* " + FILTERED + " order by review_id limit ? offset ?",
        ReviewStore::item,
        filter.status(),
        filter.scheme(),
        filter.year(),
        size,
        (long) page * size);
  }

  /** Everything that was done with a review, in order. */
  public List<ReviewStep> steps(String reviewId) throws SQLException {
    return sql.list(
        "select * from review_step where review_id = ? order by number", this::step, reviewId);
  }

  /** Adds a step, with the state to which it moves the review. */
  void add(OpenReview moved, ReviewStep step) throws SQLException {
    sql.update(
        STEP,
        moved.reviewId(),
        step.number(),
        step.kind(),
        step.handler(),
        step.on(),
        step.holds(),
        step.establishes().isEmpty() ? null : FactsJson.write(step.establishes()),
        sealed(step, moved.reviewId()));
    sql.update(MOVE, moved.status(), moved.holds(), moved.closedOn(), moved.reviewId());
  }

  /** A handler's words about a person are encrypted, and bound to the step. */
  private String sealed(ReviewStep step, String reviewId) {
    return step.reasons().isEmpty()
        ? step.reasons()
        : seal.seal(step.reasons(), reviewId + "/" + step.number());
  }

  private ReviewStep step(ResultSet row) throws SQLException {
    String holds = row.getString("holds");
    String establishes = row.getString("establishes");
    int number = row.getInt("number");
    return new ReviewStep(
        number,
        ReviewStep.Kind.valueOf(row.getString("kind")),
        row.getString("handler"),
        row.getObject("taken_on", LocalDate.class),
        holds == null ? null : ReviewReading.valueOf(holds),
        establishes == null ? List.of() : FactsJson.read(establishes),
        seal.open(row.getString("reasons"), row.getString("review_id") + "/" + number));
  }

  private static OpenReview item(ResultSet row) throws SQLException {
    String holds = row.getString("holds");
    return new OpenReview(
        PremiumKeys.of(row),
        row.getInt("number"),
        row.getString("decision_id"),
        new Review(
            ReviewQuestion.valueOf(row.getString("question")),
            row.getString("basis"),
            KeptJson.readList(row.getString("readings"), Reading.class)),
        ReviewStatus.valueOf(row.getString("status")),
        holds == null ? null : ReviewReading.valueOf(holds),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class));
  }
}
