package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Which person stands behind a number: encrypted; it is kept here and goes nowhere else. */
@ApplicationScoped
public class ProviderIdentities {

  private static final String UPSERT =
      """
      insert into provider_identity (provider, niss, observed_on)
      select provider, niss, observed_on
      from unnest(?::text[], ?::text[], ?::date[]) as registered (provider, niss, observed_on)
      order by provider
      on conflict (provider) do update
      set niss = excluded.niss, observed_on = excluded.observed_on
      where provider_identity.observed_on <= excluded.observed_on
      """;

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  ProviderIdentities(Sql sql, PersonalDataSeal seal) {
    this.seal = seal;
    this.sql = sql;
  }

  /**
   * The person behind a number, as that person is shown it.
   *
   * @param masked the NISS, all but its ends hidden
   * @param observedOn the day on which the register held this
   */
  public record HeldIdentity(String masked, LocalDate observedOn) {}

  /** What is known of the person behind a number; empty where nothing is, or no longer. */
  public Optional<HeldIdentity> of(String provider) throws SQLException {
    return sql.first(
        "select niss, observed_on from provider_identity where provider = ?",
        row ->
            new HeldIdentity(
                new Niss(seal.open(row.getString("niss"), provider)).toString(),
                row.getObject("observed_on", LocalDate.class)),
        provider);
  }

  /** Keeps the person that the latest registration of each number names. */
  public void store(Collection<ProviderRegistration> registrations) throws SQLException {
    TreeMap<String, ProviderRegistration> latest = new TreeMap<>();
    for (ProviderRegistration registration : registrations) {
      latest.merge(
          registration.subject(),
          registration,
          (one, other) -> one.observedOn().isAfter(other.observedOn()) ? one : other);
    }
    sql.update(
        UPSERT,
        Columns.<ProviderRegistration>of(latest.values())
            .text(ProviderRegistration::subject)
            .text(entry -> seal.seal(entry.niss().value(), entry.subject()))
            .date(ProviderRegistration::observedOn));
  }
}
