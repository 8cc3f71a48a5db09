package org.carepremiums.payment.reading;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.Remedies;
import org.carepremiums.payment.ledger.Remedy;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.desk.ListPart;

/** What is due and cannot be paid, why, and who has to act. */
@ApplicationScoped
public class HoldReadings {

  private static final String HOLD =
      """
      select provider, scheme, premium_year, payee_kind, institution,
        owed_cents - ordered_cents as due_cents, held_because, pay_before
      from ledger_account
      where owed_cents > ordered_cents and held_because is not null
      """;

  private static final String BECAUSE = " and coalesce(held_because ->> 'phrase' = ?::text, true)";

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "provider", "provider",
              "premium", "scheme",
              "year", "premium_year",
              "amount", "owed_cents - ordered_cents",
              "reason", "held_because ->> 'phrase'",
              "until", "pay_before"),
          "provider, scheme, premium_year");

  private final Sql sql;
  private final Remedies remedies;
  private final OpenDay openDay;

  @Inject
  HoldReadings(Sql sql, Remedies remedies, OpenDay openDay) {
    this.sql = sql;
    this.remedies = remedies;
    this.openDay = openDay;
  }

  /**
   * How much is held.
   *
   * @param payBefore the first of the last days on which the law lets it be paid; {@code null}
   *     where none is known
   */
  public record Held(long count, EuroCents total, LocalDate payBefore) {}

  /**
   * One part.
   *
   * @param page after provider, scheme and year
   */
  public Cursor.Part<HoldView> all(Cursor page) throws SQLException {
    LocalDate day = day();
    List<HoldView> rows =
        sql.list(
            HOLD
                + """
                and (provider, scheme, premium_year) > (?, ?, ?)
                order by provider, scheme, premium_year limit ?
                """,
            row -> hold(row, day),
            page.after(0),
            page.after(1),
            page.numberAfter(2),
            page.rows());
    return page.part(rows, hold -> Stream.of(hold.provider(), hold.scheme().id(), hold.year()));
  }

  /**
   * A part, as a desk lists it.
   *
   * @param because the reason of those that are wanted; {@code null} for any
   */
  public List<HoldView> list(@Nullable HoldPhrase because, ListPart part) throws SQLException {
    LocalDate day = day();
    return sql.list(HOLD + BECAUSE + ORDER.clause(part), row -> hold(row, day), id(because));
  }

  /** How many of them there are in all. */
  public long count(@Nullable HoldPhrase because) throws SQLException {
    return sql.only(
        "select count(*) from (" + HOLD + BECAUSE + ") held", row -> row.getLong(1), id(because));
  }

  /** What is held of one premium; empty where nothing is. */
  public Optional<HoldView> of(LedgerAccountId account) throws SQLException {
    LocalDate day = day();
    return sql.first(
        HOLD + "and provider = ? and scheme = ? and premium_year = ?",
        row -> hold(row, day),
        account.provider(),
        account.scheme(),
        account.year());
  }

  /** What is held for each of some reasons; one for which nothing is held is left out. */
  public Map<HoldPhrase, Held> sums(Collection<HoldPhrase> reasons) throws SQLException {
    Map<HoldPhrase, Held> sums = new EnumMap<>(HoldPhrase.class);
    Map<String, HoldPhrase> byId =
        reasons.stream().collect(Collectors.toMap(HoldPhrase::id, reason -> reason));
    sql.each(
        """
        select held_because ->> 'phrase' as because, count(*) as lines,
          sum(owed_cents - ordered_cents)::bigint as due_cents, min(pay_before) as pay_before
        from ledger_account
        where owed_cents > ordered_cents and held_because ->> 'phrase' = any (?)
        group by 1
        """,
        row ->
            sums.put(
                byId.get(row.getString("because")),
                new Held(
                    row.getLong("lines"),
                    EuroCents.of(row.getLong("due_cents")),
                    row.getObject("pay_before", LocalDate.class))),
        byId.keySet());
    return sums;
  }

  private static String id(HoldPhrase because) {
    return because == null ? null : because.id();
  }

  /** Before the first day nothing is held. */
  private LocalDate day() throws SQLException {
    return openDay.current().map(BusinessDay::value).orElse(null);
  }

  private HoldView hold(ResultSet row, LocalDate day) throws SQLException {
    Sentence because = SentenceJson.read(row.getString("held_because"));
    Scheme scheme = Scheme.of(row.getString("scheme"));
    int year = row.getInt("premium_year");
    Remedy remedy = day == null ? null : remedies.to(because, scheme, PremiumYear.of(year), day);
    return new HoldView(
        row.getString("provider"),
        scheme,
        year,
        LedgerStore.payee(row, "payee_kind", "institution"),
        EuroCents.of(row.getLong("due_cents")),
        because,
        remedy == null ? null : remedy.toAct(),
        remedy == null ? null : remedy.whatToDo(),
        row.getObject("pay_before", LocalDate.class));
  }
}
