package org.carepremiums.contestation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.window.PremiumKeys;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/** Lists reviews for who settles them, part by part. */
@ApplicationScoped
public class ReviewList {

  /**
   * A review in the list.
   *
   * @param proposedBy who proposed what waits for a second person; {@code null} where nothing does
   */
  public record Line(
      String reviewId,
      ContestedPremiumKey contested,
      ReviewQuestion question,
      ReviewStatus status,
      String proposedBy,
      LocalDate openedOn) {}

  private static final Map<String, String> ORDERS =
      Map.of(
          "opened", "opened_on",
          "until", "opened_on",
          "provider", "provider",
          "scheme", "scheme",
          "year", "year",
          "question", "question",
          "status", "status");

  private static final String FILTERED =
      """
      from (
        select review.*, case status when 'PROPOSED' then (
          select handler from review_step step where step.review_id = review.review_id
          order by number desc limit 1) end as proposed_by
        from review) listed,
        (values (?::text[], ?::text)) as asked (statuses, not_proposed_by)
      where listed.status = any(asked.statuses)
        and (asked.not_proposed_by is null or listed.proposed_by is null
          or asked.not_proposed_by <> listed.proposed_by)
      """;

  private final Sql sql;

  @Inject
  ReviewList(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many are asked for.
   *
   * @param notProposedBy who proposed nothing that waits; {@code null} for anybody
   */
  public long count(List<ReviewStatus> statuses, String notProposedBy) throws SQLException {
    return sql.only("select count(*) " + FILTERED, row -> row.getLong(1), statuses, notProposedBy);
  }

  /**
   * A part of those that are asked for.
   *
   * @param part in its order
   */
  public List<Line> page(List<ReviewStatus> statuses, String notProposedBy, ListPart part)
      throws SQLException {
    return sql.list(
        "select listed.* %s order by %s %s, review_id limit ? offset ?"
            .formatted(FILTERED, ORDERS.get(part.column()), part.direction()),
        ReviewList::line,
        statuses,
        notProposedBy,
        part.size(),
        part.offset());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("review_id"),
        PremiumKeys.of(row),
        ReviewQuestion.valueOf(row.getString("question")),
        ReviewStatus.valueOf(row.getString("status")),
        row.getString("proposed_by"),
        row.getObject("opened_on", LocalDate.class));
  }
}
