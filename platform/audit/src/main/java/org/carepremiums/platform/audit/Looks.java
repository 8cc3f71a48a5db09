package org.carepremiums.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Requests name a provider by 8 digits or by 11. */
  private static final String ABOUT =
      """
      select sequence, recorded_at, business_day, event, principal, roles, method, path, subject,
        status, hash
      from audit_record
      where subject >= ? and subject <= ? and subject ~ '^[0-9]{8}([0-9]{3})?$'
        and event = 'ANSWER' and status < 400
      order by sequence desc limit ?
      """;

  private static final String LAST = "999";

  private final Sql sql;
  private final ActDay actDay;

  @Inject
  Looks(Sql sql, ActDay actDay) {
    this.sql = sql;
    this.actDay = actDay;
  }

  private record Kind(LocalDate on, Looker looker, String method, String path) {}

  /**
   * The latest day first.
   *
   * @param provider whose data
   * @param mostRequests how many requests are counted at most, from the latest
   */
  public List<Look> about(InamiKey provider, int mostRequests) throws SQLException {
    Map<Kind, Look> looks = new LinkedHashMap<>();
    for (AuditRow row :
        sql.list(ABOUT, AuditRow::of, provider.value(), provider.value() + LAST, mostRequests)) {
      Look one =
          new Look(
              actDay.dayOf(row.recordedAt(), row.businessDay()),
              Looker.of(row.entry().roles()),
              row.entry().method(),
              row.entry().path(),
              1);
      looks.merge(new Kind(one.on(), one.looker(), one.method(), one.path()), one, Looks::together);
    }
    return sorted(looks.values());
  }

  private static List<Look> sorted(Collection<Look> looks) {
    List<Look> sorted = new ArrayList<>(looks);
    sorted.sort(Comparator.comparing(Look::on).reversed());
    return sorted;
  }

  private static Look together(Look one, Look other) {
    return new Look(one.on(), one.looker(), one.method(), one.path(), one.times() + other.times());
  }
}
