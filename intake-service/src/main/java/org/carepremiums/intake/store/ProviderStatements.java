package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.platform.database.Sql;

/** What was stated about one provider. */
@ApplicationScoped
public class ProviderStatements {

  private static final String STATED =
      """
      select * from fact where subject = ? and kind = ? order by source, fact_key, arrival
      """;

  private static final String EVERYTHING =
      """
      select * from fact where subject = ? order by kind, source, fact_key, arrival
      """;

  private final Sql sql;
  private final StoredStatements contents;

  @Inject
  ProviderStatements(Sql sql, StoredStatements contents) {
    this.sql = sql;
    this.contents = contents;
  }

  /** Everything of one kind, whatever became of it, in the order of arrival within each key. */
  public List<Recorded> all(String provider, FactKind kind) throws SQLException {
    return sql.list(STATED, contents::recorded, provider, kind.id());
  }

  /** Everything of every kind, in the order of arrival within each key. */
  public List<Recorded> everything(String provider) throws SQLException {
    return sql.list(EVERYTHING, contents::recorded, provider);
  }

  /** What holds for each key. */
  public Collection<Recorded> current(String provider, FactKind kind) throws SQLException {
    Map<FactKey, Recorded> current = new LinkedHashMap<>();
    for (Recorded stated : all(provider, kind)) {
      if (stated.version() != null) {
        current.put(stated.key(), stated);
      }
    }
    return current.values();
  }
}
