package org.carepremiums.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.messaging.inbox.HandlingDeferred;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/** Stores every record, announces it as a fact, and fails where a test wants it to. */
@ApplicationScoped
class SeenRecords implements PollHandler {

  static final String POISON = "poison";
  static final String BROKEN_KEY = "broken key";

  /** Fails a few times and is handled then. */
  static final String STUBBORN = "stubborn";

  /** Takes its time. */
  static final String SLOW = "slow";

  private final DataSource dataSource;

  private final AtomicInteger outages = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile boolean mended;
  private volatile String standsBack;

  @Inject
  SeenRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** How many of the next batches find the database away. */
  void away(int batches) {
    outages.set(batches);
  }

  /** How often stubborn records fail from now on. */
  void failing(int times) {
    faults.set(times);
  }

  /** Whether what was poison is digested. */
  void mended(boolean now) {
    mended = now;
  }

  /** Why nothing is handled from now on; {@code null} where it is. */
  void standBack(String why) {
    standsBack = why;
  }

  @Override
  public String standsBack(Connection connection) {
    return standsBack;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    if (standsBack != null) {
      throw new HandlingDeferred(standsBack);
    }
    for (ReceivedRecord received : records) {
      String value = new String(received.value(), StandardCharsets.UTF_8);
      store(received.place(), value);
      announce(received, value, outgoing);
      if (value.startsWith(POISON) && !mended) {
        throw new IllegalStateException("cannot digest this");
      }
      if (value.startsWith(STUBBORN) && faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("not this time");
      }
      if (value.startsWith(SLOW)) {
        takeTime();
      }
      if (value.startsWith(BROKEN_KEY)) {
        // The database's refusal names the key that is there twice
        store(value, value);
        store(value, value);
      }
    }
    if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new SQLTransientConnectionException("the database is away");
    }
  }

  private void takeTime() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement wait = connection.prepareStatement("select pg_sleep(0.2)")) {
      wait.execute();
    }
  }

  private void store(String place, String value) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into seen (place, value) values (?, ?)")) {
      insert.setString(1, place);
      insert.setString(2, value);
      insert.executeUpdate();
    }
  }

  private static void announce(ReceivedRecord received, String value, Outgoing outgoing) {
    FactValue sumehrs = new FactValue.SumehrCount(PremiumYear.of(2024), 1);
    outgoing.publish(
        Topic.FACTS,
        received.key(),
        received.place(),
        new Fact(
            value,
            received.key(),
            1,
            PremiumYear.of(2024).period(),
            sumehrs,
            Source.RSW,
            received.topic(),
            null,
            LocalDate.of(2025, 1, 15),
            BusinessDay.of("2025-01-15"),
            null));
  }
}
