package org.carepremiums.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.ActDay;

/**
 * Tells a provider who looked at the provider's data in this service. Employees are told by what
 * they are, not by name: a name is an auditor's matter. What was refused showed nothing, and what
 * lists many providers at once is recorded without any of them.
 */
@ApplicationScoped
public class Looks {

  /** Requests name a provider by 8 digits or by 11, or something that is the provider's. */
  private static final String ABOUT =
      """
      select max(recorded_at) as last_at, business_day, roles, method, path, count(*) as times
      from audit_record
      where (subject >= ? and subject <= ? and subject ~ '^[0-9]{8}([0-9]{3})?$'
          or subject = any(?::text[]))
        and event = 'ANSWER' and status < 400
      group by (recorded_at at time zone 'Europe/Brussels')::date, business_day, roles, method, path
      order by max(sequence) desc limit ?
      """;

  private static final String LAST = "999";

  private final Sql sql;
  private final ActDay actDay;
  private final Instance<OtherSubjects> otherSubjects;

  @Inject
  Looks(Sql sql, ActDay actDay, Instance<OtherSubjects> otherSubjects) {
    this.sql = sql;
    this.actDay = actDay;
    this.otherSubjects = otherSubjects;
  }

  /**
   * The latest day first.
   *
   * @param provider whose data
   * @param most how many at most, from the latest
   */
  public List<Look> about(InamiKey provider, int most) throws SQLException {
    List<String> others = new ArrayList<>();
    for (OtherSubjects subjects : otherSubjects) {
      others.addAll(subjects.of(provider));
    }
    List<Look> looks =
        sql.list(ABOUT, this::look, provider.value(), provider.value() + LAST, others, most);
    looks.sort(Comparator.comparing(Look::on).reversed());
    return looks;
  }

  private Look look(ResultSet row) throws SQLException {
    return new Look(
        actDay.dayOf(
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            row.getObject("business_day", LocalDate.class)),
        Looker.of(row.getString("roles")),
        row.getString("method"),
        row.getString("path"),
        row.getInt("times"));
  }
}
