package org.carepremiums.contestation.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.carepremiums.contestation.admissibility.NotifiedDecision;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A window as the database knows it.
 *
 * @param closedOn the business day on which it closed; {@code null} while it is open
 * @param definitive whether the decision can no longer change through a contestation
 */
public record StoredWindow(
    String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    int version,
    NotificationChannel channel,
    LocalDate notifiedOn,
    LocalDate start,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    LocalDate closedOn,
    boolean definitive) {

  static StoredWindow of(ResultSet row) throws SQLException {
    return new StoredWindow(
        row.getString("decision_id"),
        new InamiKey(row.getString("provider")),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")),
        row.getInt("version"),
        NotificationChannel.valueOf(row.getString("channel")),
        row.getObject("notified_on", LocalDate.class),
        row.getObject("start_day", LocalDate.class),
        row.getObject("raw_end", LocalDate.class),
        row.getObject("rolled_end", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getBoolean("definitive"));
  }

  public WindowStatus status() {
    return closedOn == null ? WindowStatus.OPEN : WindowStatus.CLOSED;
  }

  /** What the admissibility of a contestation is judged on. */
  public NotifiedDecision notifiedDecision() {
    return new NotifiedDecision(decisionId, version, notifiedOn, rawEnd, rolledEnd);
  }

  /** Whose decision it is, for which premium and year. */
  public Contested contested() {
    return new Contested(provider, scheme, year);
  }

  ContestationWindow event(BusinessDay on) {
    return new ContestationWindow(
        decisionId, provider, scheme, year, start, rawEnd, rolledEnd, status(), definitive, on);
  }
}
