package org.carepremiums.payment.store;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Representative;
import org.carepremiums.payment.ledger.RepresentativeKind;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * Keeps who is paid in the place of providers. Every method that changes something works inside the
 * running transaction.
 */
@ApplicationScoped
public class RepresentativeStore {

  private static final String REPRESENTATIVE =
      """
      select representative_id, provider, kind, holder, iban, document, valid_from, proposed_on,
        proposed_by, confirmed_on, confirmed_by, ended_on, ended_by, end_reason
      from representative
      """;
  private static final String STANDING =
      REPRESENTATIVE + "where confirmed_on is not null and ended_on is null and provider = any (?)";

  private static final String WANTED =
      """
      where case when ?::text is null then confirmed_on is null and ended_on is null
        else provider = ?::text end
      """;

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "provider", "provider",
              "kind", "kind",
              "from", "valid_from",
              "proposed", "proposed_on"),
          "representative_id");

  private final Sql sql;
  private final IbanColumn ibans;
  private final HolderColumn holders;

  @Inject
  RepresentativeStore(Sql sql, IbanColumn ibans, HolderColumn holders) {
    this.sql = sql;
    this.ibans = ibans;
    this.holders = holders;
  }

  /** Adds a proposal, and gives its number. */
  public long propose(
      InamiKey provider,
      RepresentativeKind kind,
      String holder,
      Iban iban,
      String document,
      LocalDate validFrom,
      BusinessDay day,
      String operator)
      throws SQLException {
    return sql.only(
        """
        insert into representative (provider, kind, holder, iban, document, valid_from,
          proposed_on, proposed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning representative_id
        """,
        row -> row.getLong("representative_id"),
        provider,
        kind.name(),
        holders.stored(holder, provider),
        ibans.stored(iban, provider),
        document,
        validFrom,
        day,
        operator);
  }

  public Optional<Representative> find(long id) throws SQLException {
    return sql.first(REPRESENTATIVE + "where representative_id = ?", this::representative, id);
  }

  /** The one of a provider that waits for a second person. */
  public Optional<Representative> proposedOf(InamiKey provider) throws SQLException {
    return sql.first(
        REPRESENTATIVE + "where provider = ? and confirmed_on is null and ended_on is null",
        this::representative,
        provider);
  }

  /** Those of some providers that are paid to. */
  public List<Representative> standing(Collection<String> providers) throws SQLException {
    return sql.list(STANDING, this::representative, providers);
  }

  /** Every one of a provider, the latest first. */
  public List<Representative> of(InamiKey provider) throws SQLException {
    return sql.list(
        REPRESENTATIVE + "where provider = ? order by representative_id desc",
        this::representative,
        provider);
  }

  /**
   * Those that wait for a second person, after a number.
   *
   * @param rows at most
   */
  public List<Representative> proposed(long after, int rows) throws SQLException {
    return sql.list(
        REPRESENTATIVE
            + """
            where confirmed_on is null and ended_on is null and representative_id > ?
            order by representative_id limit ?
            """,
        this::representative,
        after,
        rows);
  }

  /**
   * A part of them, as a desk lists them.
   *
   * @param provider whose; {@code null} for all that wait for a second person
   */
  public List<Representative> list(@Nullable InamiKey provider, ListPart part) throws SQLException {
    return sql.list(
        REPRESENTATIVE + WANTED + ORDER.clause(part), this::representative, provider, provider);
  }

  /** How many of them there are in all. */
  public long count(@Nullable InamiKey provider) throws SQLException {
    return sql.only(
        "select count(*) from representative " + WANTED, row -> row.getLong(1), provider, provider);
  }

  /** How many wait that somebody else has recorded, so that this person may confirm them. */
  public long countOfOthers(String operator) throws SQLException {
    return sql.only(
        """
        select count(*) from representative
        where confirmed_on is null and ended_on is null and proposed_by <> ?
        """,
        row -> row.getLong(1),
        operator);
  }

  public void confirm(long id, BusinessDay day, String operator) throws SQLException {
    sql.update(
        "update representative set confirmed_on = ?, confirmed_by = ? where representative_id = ?",
        day,
        operator,
        id);
  }

  public void end(long id, BusinessDay day, String operator, String reason) throws SQLException {
    sql.update(
        """
        update representative set ended_on = ?, ended_by = ?, end_reason = ?
        where representative_id = ?
        """,
        day,
        operator,
        reason,
        id);
  }

  private Representative representative(ResultSet row) throws SQLException {
    String provider = row.getString("provider");
    return new Representative(
        row.getLong("representative_id"),
        new InamiKey(provider),
        RepresentativeKind.valueOf(row.getString("kind")),
        holders.read(row.getString("holder"), provider),
        ibans.read(row.getString("iban"), provider),
        row.getString("document"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("proposed_on", LocalDate.class),
        row.getString("proposed_by"),
        row.getObject("confirmed_on", LocalDate.class),
        row.getString("confirmed_by"),
        row.getObject("ended_on", LocalDate.class),
        row.getString("ended_by"),
        row.getString("end_reason"));
  }
}
