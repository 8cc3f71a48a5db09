package org.carepremiums.platform.messaging.outbox;

import java.sql.SQLException;

/**
 * What belongs into every transaction that changes state: asked inside it, once its work is done.
 */
public interface BeforeCommit {

  void beforeCommit() throws SQLException;
}
