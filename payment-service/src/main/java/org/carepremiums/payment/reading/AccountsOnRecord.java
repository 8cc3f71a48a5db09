package org.carepremiums.payment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.BankAccountOrders;
import org.carepremiums.payment.store.IbanColumn;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;

/** The accounts that a provider named and that hold, as the provider reads them. */
@ApplicationScoped
public class AccountsOnRecord {

  /**
   * A version holds until a later one may be paid to. What was named and is no account takes the
   * place of the one before as well.
   */
  private static final String HOLDING =
      """
      select named.provider, named.iban, named.scheme, named.premium_year, named.observed_on,
        named.channel, named.valid_from, named.valid_from <= ? as valid_yet
      from bank_account named
      where named.provider = ? and named.iban is not null
        and named.account_key not like 'representative:%' and not exists (
        select from bank_account later
        where later.provider = named.provider and later.source = named.source
          and later.account_key = named.account_key and later.version > named.version
          and later.valid_from <= greatest(named.valid_from, ?))
      order by named.premium_year desc nulls first, named.scheme, named.valid_from, named.source,
        named.account_key
      """;

  private final Sql sql;
  private final IbanColumn ibans;
  private final BankAccountOrders orders;
  private final OpenDay openDay;

  @Inject
  AccountsOnRecord(Sql sql, IbanColumn ibans, BankAccountOrders orders, OpenDay openDay) {
    this.sql = sql;
    this.ibans = ibans;
    this.orders = orders;
    this.openDay = openDay;
  }

  /** The one for every premium first; empty where none was named online, or it was erased. */
  public List<NamedAccountView> of(InamiKey provider) throws SQLException {
    LocalDate day = openDay.current().map(BusinessDay::value).orElse(LocalDate.EPOCH);
    return sql.list(HOLDING, this::account, day, provider.value(), day).stream()
        .filter(this::canBePaidTo)
        .toList();
  }

  private boolean canBePaidTo(NamedAccountView account) {
    return orders.acceptsThrough(
        account.channel(),
        account.scheme(),
        account.year() == null ? null : PremiumYear.of(account.year()));
  }

  private NamedAccountView account(ResultSet row) throws SQLException {
    String scheme = row.getString("scheme");
    return new NamedAccountView(
        ibans.read(row.getString("iban"), row.getString("provider")).toString(),
        scheme == null ? null : Scheme.of(scheme),
        row.getObject("premium_year", Integer.class),
        row.getObject("observed_on", LocalDate.class),
        ApplicationChannel.valueOf(row.getString("channel")),
        row.getObject("valid_from", LocalDate.class),
        row.getBoolean("valid_yet"));
  }
}
