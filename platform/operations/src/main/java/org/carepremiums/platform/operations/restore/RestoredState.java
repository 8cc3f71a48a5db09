package org.carepremiums.platform.operations.restore;

import java.sql.SQLException;

/** What a service has to learn from the broker when its database was restored. */
public interface RestoredState {

  /**
   * Takes note of what was said after the backup and must not be done again, inside the running
   * transaction.
   *
   * @return what was found, in words for the log
   */
  String learn() throws SQLException;
}
