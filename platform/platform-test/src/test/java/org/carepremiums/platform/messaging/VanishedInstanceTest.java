package org.carepremiums.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An instance whose machine vanished closes no connection: the server has to find out. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class VanishedInstanceTest {

  private static final Duration PROMISED = Duration.ofSeconds(10);

  @Inject DataSource dataSource;

  @Test
  @DisplayName(
      "the database server gives up a silent connection within ten seconds, and with it the locks"
          + " of an instance that vanished")
  void silentConnectionsAreGivenUp() throws SQLException {
    Duration silent =
        seconds("tcp_keepalives_idle")
            .plus(seconds("tcp_keepalives_interval").multipliedBy(setting("tcp_keepalives_count")));

    assertThat(silent).isPositive().isLessThan(PROMISED);
    assertThat(Duration.ofMillis(setting("tcp_user_timeout"))).isLessThan(PROMISED);
  }

  private Duration seconds(String name) throws SQLException {
    return Duration.ofSeconds(setting(name));
  }

  /** As the server has it for this connection: 0 where the system knows no such thing. */
  private int setting(String name) throws SQLException {
    return new Sql(dataSource)
        .only(
            "select setting::int from pg_settings where name = '%s'".formatted(name),
            row -> row.getInt(1));
  }
}
