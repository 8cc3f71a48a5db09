package org.carepremiums.contestation.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.NumberedWindow;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * The windows of all premiums. Every method runs inside the caller's transaction, with the premiums
 * locked, and takes the same number of statements for one window as for thousands.
 *
 * <p>A premium is definitive once all its windows have closed, its latest decision is final, no
 * contestation of it is undecided, and a decision has followed every ruling on it. Its last window
 * tells so.
 */
@ApplicationScoped
public class Windows {

  /** Names a window. */
  private record Key(ContestedPremiumKey contested, int number) {

    static Key of(StoredWindow window) {
      return new Key(window.contested(), window.number());
    }
  }

  private static final String OPEN =
      """
      insert into contestation_window (provider, scheme, year, number, counted_from, act, act_on,
        channel, start_day, raw_end, rolled_end, receives_from)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
        ?::date[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[])
      """;
  private static final String OF_PREMIUMS =
      """
      select contestation_window.* from contestation_window
      join %s using (provider, scheme, year)
      """
          .formatted(PremiumKeys.ASKED);
  private static final String CLOSE =
      """
      update contestation_window past set closed_on = ?
      from %s
      where (past.provider, past.scheme, past.year) = (asked.provider, asked.scheme, asked.year)
        and closed_on is null and rolled_end < ?
      returning past.*
      """
          .formatted(PremiumKeys.ASKED);
  private static final String SETTLE =
      """
      update contestation_window last set definitive = not definitive
      from %s join contested_premium premium using (provider, scheme, year)
      where (last.provider, last.scheme, last.year) = (asked.provider, asked.scheme, asked.year)
        and last.definitive <> (
          last.number = premium.windows and premium.status = 'FINAL' and not premium.ruling_pending
          and not exists (
            select from contestation_window other
            where (other.provider, other.scheme, other.year)
                = (asked.provider, asked.scheme, asked.year)
              and other.closed_on is null)
          and not exists (
            select from contestation_case undecided
            where (undecided.provider, undecided.scheme, undecided.year)
                = (asked.provider, asked.scheme, asked.year)
              and undecided.status in ('WAITING', 'INCOMPLETE', 'OPEN', 'ASSIGNED')))
      returning last.*
      """
          .formatted(PremiumKeys.ASKED);
  private static final String ANNOUNCE =
      """
      update contestation_window told set steps = steps + 1
      from jsonb_to_recordset(?::jsonb) as moved (provider text, scheme text, year int, number int)
      where (told.provider, told.scheme, told.year, told.number)
        = (moved.provider, moved.scheme, moved.year, moved.number)
      returning told.*
      """;

  private final Sql sql;

  @Inject
  Windows(Sql sql) {
    this.sql = sql;
  }

  /** Keeps windows that decisions opened. */
  public void open(List<NumberedWindow> opened) throws SQLException {
    sql.update(
        OPEN,
        PremiumKeys.columns(opened, NumberedWindow::contested)
            .integer(NumberedWindow::number)
            .text(row -> row.window().countedFrom())
            .text(row -> row.window().act())
            .date(row -> row.window().actOn())
            .text(NumberedWindow::channel)
            .date(row -> row.window().deadline().start())
            .date(row -> row.window().deadline().rawEnd())
            .date(row -> row.window().deadline().rolledEnd())
            .date(NumberedWindow::receivesFrom));
  }

  /** The windows of those premiums, in the order in which they were opened. */
  public Map<ContestedPremiumKey, List<ReceivingWindow>> of(
      Collection<ContestedPremiumKey> premiums) throws SQLException {
    Map<ContestedPremiumKey, List<ReceivingWindow>> found = new HashMap<>();
    for (StoredWindow window : read(OF_PREMIUMS, PremiumKeys.of(premiums))) {
      found
          .computeIfAbsent(window.contested(), premium -> new ArrayList<>())
          .add(window.receiving());
    }
    return found;
  }

  /** All windows of a provider, by premium, year and number. */
  public List<StoredWindow> of(InamiKey provider) throws SQLException {
    return read("select * from contestation_window where provider = ?", provider);
  }

  /**
   * Closes the windows of those premiums whose last day lies before the business day that is open.
   *
   * @return the windows that were closed
   */
  public List<StoredWindow> close(Collection<ContestedPremiumKey> premiums, BusinessDay day)
      throws SQLException {
    return read(CLOSE, day, PremiumKeys.of(premiums), day);
  }

  /**
   * Finds out which premiums have become definitive, or no longer are, and tells the world what has
   * changed of windows.
   *
   * @param premiums those that may have changed
   * @param opened windows that were opened in this transaction
   * @param closed windows that were closed in this transaction
   * @param day the business day that is open; {@code null} before the first
   */
  public void announce(
      Map<ContestedPremiumKey, ContestedPremium> premiums,
      List<NumberedWindow> opened,
      List<StoredWindow> closed,
      BusinessDay day,
      Outgoing outgoing)
      throws SQLException {
    for (NumberedWindow window : opened) {
      publish(
          outgoing,
          new StoredWindow(
              window.contested(),
              window.number(),
              window.channel(),
              window.window(),
              window.receivesFrom(),
              null,
              false,
              1),
          window.openedOn());
    }
    if (day == null || premiums.isEmpty()) {
      return;
    }
    Set<Key> moved = new HashSet<>(closed.stream().map(Key::of).toList());
    read(SETTLE, PremiumKeys.of(premiums.keySet())).forEach(window -> moved.add(Key.of(window)));
    if (moved.isEmpty()) {
      return;
    }
    for (StoredWindow window :
        read(ANNOUNCE, KeptJson.write(moved.stream().map(Windows::row).toList()))) {
      publish(outgoing, window, toldOn(premiums.get(window.contested()), day));
    }
  }

  private static Map<String, Object> row(Key key) {
    Map<String, Object> row = PremiumKeys.row(key.contested());
    row.put("number", key.number());
    return row;
  }

  /** Not before the decision that changed it. */
  private static BusinessDay toldOn(ContestedPremium premium, BusinessDay day) {
    return premium.decidedOn() == null ? day : day.orLater(premium.decidedOn());
  }

  private static void publish(Outgoing outgoing, StoredWindow window, BusinessDay on) {
    outgoing.publish(
        Topic.CONTESTATION_WINDOWS,
        window.contested().provider().value(),
        window.windowId() + "/" + window.steps(),
        window.event(on));
  }

  private List<StoredWindow> read(String statement, Object... parameters) throws SQLException {
    List<StoredWindow> windows = sql.list(statement, StoredWindow::of, parameters);
    windows.sort(StoredWindow.IN_ORDER);
    return windows;
  }
}
