package org.carepremiums.contestation.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.audit.OtherSubjects;
import org.carepremiums.platform.database.Sql;

/** Handlers ask for cases and reviews by their own names, and not by the provider's number. */
@ApplicationScoped
public class ProviderSubjects implements OtherSubjects {

  private static final String NAMES =
      """
      select case_id from contestation_case where provider = ?
      union all
      select review_id from review where provider = ?
      """;

  private final Sql sql;

  @Inject
  ProviderSubjects(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> of(InamiKey provider) throws SQLException {
    return sql.list(NAMES, row -> row.getString(1), provider, provider);
  }
}
