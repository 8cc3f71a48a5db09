package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.intake.ledger.StatementState;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * Statements as they stand in their table: what they say is encrypted where it names an account.
 */
@ApplicationScoped
public class StoredStatements {

  private final PersonalDataSeal seal;

  @Inject
  StoredStatements(PersonalDataSeal seal) {
    this.seal = seal;
  }

  String stored(Recorded recorded) {
    FactKey key = recorded.key();
    return isPersonal(key) ? seal.sealJson(recorded.content(), key.subject()) : recorded.content();
  }

  /** A row with all columns of the table. */
  public Recorded recorded(ResultSet row) throws SQLException {
    FactKey key =
        new FactKey(
            row.getString("subject"),
            row.getString("kind"),
            row.getString("fact_key"),
            Source.of(row.getString("source")));
    String stored = row.getString("value");
    SourceStatement statement =
        new SourceStatement(
            key,
            null,
            isPersonal(key) ? seal.openJson(stored, key.subject()) : stored,
            new Period(
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class)),
            row.getObject("observed_on", LocalDate.class),
            new Origin(
                row.getString("feed"), row.getString("delivery_id"), row.getString("event_id")));
    return new Recorded(
        statement,
        row.getInt("arrival"),
        row.getObject("version", Integer.class),
        StatementState.valueOf(row.getString("standing")),
        new BusinessDay(row.getObject("recorded_on", LocalDate.class)));
  }

  private static boolean isPersonal(FactKey key) {
    return key.kind().equals(FactKind.BANK_ACCOUNT.id());
  }
}
