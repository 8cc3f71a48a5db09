package org.carepremiums.contestation.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.deadline.ContestationDeadline;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/**
 * A window as the database knows it.
 *
 * @param contested the premium
 * @param number 1, 2, ... within the premium
 * @param channel how the act from which it is counted reached the other side
 * @param window the act and its days
 * @param receivesFrom the first day whose contestations are in time for it
 * @param closedOn the business day on which it closed; {@code null} while it is open
 * @param definitive whether the premium can no longer change through a contestation; told by its
 *     last window
 * @param steps how often it was announced
 */
public record StoredWindow(
    ContestedPremiumKey contested,
    int number,
    NotificationChannel channel,
    OpenedWindow window,
    LocalDate receivesFrom,
    LocalDate closedOn,
    boolean definitive,
    int steps) {

  static final Comparator<StoredWindow> IN_ORDER =
      Comparator.comparing(StoredWindow::contested).thenComparing(StoredWindow::number);

  static StoredWindow of(ResultSet row) throws SQLException {
    return new StoredWindow(
        PremiumKeys.of(row),
        row.getInt("number"),
        NotificationChannel.valueOf(row.getString("channel")),
        new OpenedWindow(
            CountedFrom.valueOf(row.getString("counted_from")),
            row.getString("act"),
            row.getObject("act_on", LocalDate.class),
            new ContestationDeadline(
                row.getObject("start_day", LocalDate.class),
                row.getObject("raw_end", LocalDate.class),
                row.getObject("rolled_end", LocalDate.class))),
        row.getObject("receives_from", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getBoolean("definitive"),
        row.getInt("steps"));
  }

  /** {@code scheme/year/provider/window/number}. */
  public String windowId() {
    return ContestationWindow.id(
        contested.scheme(), contested.year(), contested.provider(), number);
  }

  ReceivingWindow receiving() {
    return new ReceivingWindow(window, receivesFrom);
  }

  public WindowStatus status() {
    return closedOn == null ? WindowStatus.OPEN : WindowStatus.CLOSED;
  }

  ContestationWindow event(BusinessDay on) {
    return new ContestationWindow(
        windowId(),
        window.countedFrom(),
        window.act(),
        window.actOn(),
        contested.provider(),
        contested.scheme(),
        contested.year(),
        window.deadline().start(),
        window.deadline().rawEnd(),
        window.deadline().rolledEnd(),
        status(),
        definitive,
        on);
  }
}
