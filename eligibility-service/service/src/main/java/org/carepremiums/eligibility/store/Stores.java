package org.carepremiums.eligibility.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Leads to what is stored, over a connection that is held no longer than it is needed. */
@Singleton
public class Stores {

  /** What is read or written. */
  public interface Work<T> {
    T over(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;

  @Inject
  Stores(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Inside the running transaction, where there is one. */
  public <T> T with(Work<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return work.over(connection);
    }
  }
}
