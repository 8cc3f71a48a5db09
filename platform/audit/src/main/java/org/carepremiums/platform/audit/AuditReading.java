package org.carepremiums.platform.audit;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;

/**
 * Reads the audit record for an auditor who looks for something in it. It may have many millions of
 * rows: what is asked is answered along an index, and no more is counted than anybody would read.
 */
@ApplicationScoped
public class AuditReading {

  /** So many rows are counted, and no more. */
  public static final long MOST_COUNTED = 10_000;

  private static final String LAST_SUFFIX = "999";

  /** What became of what somebody asked for. */
  public enum Outcome {
    /** Something was changed; stands in the same transaction. */
    CHANGED("event = 'CHANGE'"),
    /** It was answered. */
    ALLOWED("event = 'ANSWER' and status < 400"),
    /** Whoever asked may not. */
    REFUSED("event = 'ANSWER' and status in (401, 403)"),
    /** It could not be done, for a reason that whoever asked was told. */
    NOT_DONE("event = 'ANSWER' and status between 400 and 499 and status not in (401, 403)"),
    /** It failed on our side. */
    FAILED("event = 'ANSWER' and status >= 500");

    private final String condition;

    Outcome(String condition) {
      this.condition = condition;
    }

    /** That of a row. */
    static Outcome of(AuditEntry entry) {
      if (entry.event() == AuditEntry.Event.CHANGE) {
        return CHANGED;
      }
      int status = entry.status();
      if (status < 400) {
        return ALLOWED;
      }
      if (status == 401 || status == 403) {
        return REFUSED;
      }
      return status < 500 ? NOT_DONE : FAILED;
    }
  }

  /**
   * What an auditor asks for.
   *
   * @param provider only what is about that provider; {@code null} for anybody
   * @param person only what that person did; {@code null} for anybody
   * @param method only requests with that HTTP method; {@code null} for any
   * @param path only requests whose path begins so; {@code null} for any
   * @param outcome only what became of it; {@code null} for anything
   * @param from the first day (Europe/Brussels); {@code null} for the beginning
   * @param to the last day (Europe/Brussels); {@code null} for the end
   */
  public record Question(
      @Nullable InamiKey provider,
      @Nullable String person,
      @Nullable String method,
      @Nullable String path,
      @Nullable Outcome outcome,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * What somebody did.
   *
   * @param sequence its place in the record
   * @param at when
   * @param entry who did what, about whom
   */
  public record Line(long sequence, Instant at, AuditEntry entry) {

    public Outcome outcome() {
      return Outcome.of(entry);
    }
  }

  /** Conditions, and what fills in their places. */
  private record Where(List<String> conditions, List<Object> values) {

    Where() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void and(String condition, Object... filledIn) {
      conditions.add(condition);
      Collections.addAll(values, filledIn);
    }

    String text() {
      return conditions.isEmpty()
          ? ""
          : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    Object[] values(Object... more) {
      List<Object> all = new ArrayList<>(values);
      all.addAll(Arrays.asList(more));
      return all.toArray();
    }
  }

  private final Sql sql;
  private final Instance<OtherSubjects> otherSubjects;

  @Inject
  AuditReading(Sql sql, Instance<OtherSubjects> otherSubjects) {
    this.sql = sql.planningAnew();
    this.otherSubjects = otherSubjects;
  }

  /**
   * A part of what was asked for, in the order of time.
   *
   * @param latestFirst whether the order is the opposite one
   */
  public List<Line> part(Question asked, boolean latestFirst, long offset, int size)
      throws SQLException {
    Where where = where(asked);
    return sql.list(
        select(where, latestFirst) + " limit ? offset ?",
        AuditReading::line,
        where.values(size, offset));
  }

  /**
   * What comes behind a line, in the order of time.
   *
   * @param last the line; {@code null} for the beginning
   * @param latestFirst whether the order is the opposite one
   */
  public List<Line> behind(Question asked, boolean latestFirst, @Nullable Line last, int size)
      throws SQLException {
    Where where = where(asked);
    if (last != null) {
      where.and(
          "(recorded_at, sequence) %s (?, ?)".formatted(latestFirst ? "<" : ">"),
          last.at(),
          last.sequence());
    }
    return sql.list(
        select(where, latestFirst) + " limit ?", AuditReading::line, where.values(size));
  }

  private static String select(Where where, boolean latestFirst) {
    String direction = latestFirst ? "desc" : "asc";
    return "select %s from audit_record%s order by recorded_at %s, sequence %s"
        .formatted(AuditRow.COLUMNS, where.text(), direction, direction);
  }

  private static Line line(ResultSet row) throws SQLException {
    AuditRow found = AuditRow.of(row);
    return new Line(found.sequence(), found.recordedAt(), found.entry());
  }

  /** How many there are; one more than {@link #MOST_COUNTED} where there are more than that. */
  public long count(Question asked) throws SQLException {
    Where where = where(asked);
    return sql.only(
        "select count(*) from (select 1 from audit_record%s limit ?) counted"
            .formatted(where.text()),
        row -> row.getLong(1),
        where.values(MOST_COUNTED + 1));
  }

  private Where where(Question asked) throws SQLException {
    Where where = new Where();
    if (asked.provider() != null) {
      String key = asked.provider().value();
      List<String> others = new ArrayList<>();
      for (OtherSubjects subjects : otherSubjects) {
        others.addAll(subjects.of(asked.provider()));
      }
      where.and(
          "(subject >= ? and subject <= ? and subject ~ '^[0-9]{8}([0-9]{3})?$'"
              + " or subject = any(?::text[]))",
          key, key + LAST_SUFFIX, others);
    }
    if (asked.person() != null) {
      where.and("principal = ?", asked.person());
    }
    if (asked.method() != null) {
      where.and("method = ?", asked.method());
    }
    if (asked.path() != null) {
      where.and("starts_with(path, ?)", asked.path());
    }
    if (asked.outcome() != null) {
      where.and(asked.outcome().condition);
    }
    if (asked.from() != null) {
      where.and("recorded_at >= ?", begin(asked.from()));
    }
    if (asked.to() != null) {
      where.and("recorded_at < ?", begin(asked.to().plusDays(1)));
    }
    return where;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(BusinessDay.ZONE).toInstant();
  }
}
