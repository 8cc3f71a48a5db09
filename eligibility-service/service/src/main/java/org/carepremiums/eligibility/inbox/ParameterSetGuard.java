package org.carepremiums.eligibility.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.store.ParameterSetInForce;
import org.carepremiums.platform.messaging.inbox.HandlingDeferred;

/**
 * Whether this instance has the parameters that are followed. One that has others decides nothing:
 * during an upgrade it would answer by a law that is no longer followed, and nobody would ask again
 * (ADR 26).
 */
@ApplicationScoped
public class ParameterSetGuard {

  private final ParameterSet mine;

  @Inject
  ParameterSetGuard(ParameterSet mine) {
    this.mine = mine;
  }

  /**
   * Requires it for the running transaction, which holds the lock of what all decisions depend on.
   *
   * @throws HandlingDeferred when another set is followed
   */
  void require(Connection connection) throws SQLException {
    String why = missing(connection);
    if (why != null) {
      throw new HandlingDeferred(why);
    }
  }

  /** Why this instance may not decide, with both numbers; {@code null} where it may. */
  String missing(Connection connection) throws SQLException {
    Optional<ParameterSet> followed = ParameterSetInForce.current(connection);
    if (followed.isEmpty()) {
      return "no parameter set is followed yet, this instance has %d".formatted(mine.number());
    }
    if (followed.get().equals(mine)) {
      return null;
    }
    String how;
    if (followed.get().number() > mine.number()) {
      how = "is older: it has";
    } else if (followed.get().number() < mine.number()) {
      how = "is newer than what was gone back to: it has";
    } else {
      how = "has other files under the same number:";
    }
    return "parameter set %s is followed, and this instance %s %s; it decides nothing"
        .formatted(named(followed.get()), how, named(mine));
  }

  private static String named(ParameterSet set) {
    return "%d (%s)".formatted(set.number(), set.digest());
  }
}
