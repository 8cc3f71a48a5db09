package org.carepremiums.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.identity.IdentityServer;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.RunKeys;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceProcess;
import org.carepremiums.deploy.local.stack.Watchdog;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.TopicReader;

/** The packaged eligibility service without the others, asking few at a time in a release. */
final class EligibilityAlone implements AutoCloseable {

  private static final int PORTION = 100;
  private static final int BOUND = 300;
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final Duration OFTEN = Duration.ofMillis(5);

  private static final String DATABASE = "release_eligibility";

  private final String database = Stack.database().jdbcUrl(DATABASE);
  private final Watchdog watchdog = Watchdog.start();
  private final TopicReader topics;
  private final IdentityServer identity;
  private final ServiceProcess process;
  private final ServiceClient client;

  /**
   * @param application the packaged application; is not started yet
   */
  EligibilityAlone(Path application, Broker broker) {
    topics = new TopicReader(broker);
    Ports ports = Ports.own();
    identity = IdentityServer.start(Home.path(), Home.target(), ports.identity());
    process =
        new ServiceProcess(
            Service.ELIGIBILITY,
            application,
            ports.addressOf(Service.ELIGIBILITY),
            URI.create("http://127.0.0.1:" + ports.managementOf(Service.ELIGIBILITY)),
            settings(application, broker, ports),
            Home.target().resolve("logs-release/eligibility-service.log"),
            watchdog,
            ServiceProcess.USUAL_JVM);
    client =
        new ServiceClient(
            service -> process.address(), () -> identity.tokenOf(DemonstrationUser.AUDITOR));
  }

  private Map<String, String> settings(Path application, Broker broker, Ports ports) {
    Map<String, String> settings = new HashMap<>(Stack.database().environment(DATABASE));
    settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    settings.put("OIDC_SERVER_URL", identity.address().toString());
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(Service.ELIGIBILITY)));
    settings.put("MANAGEMENT_PORT", Integer.toString(ports.managementOf(Service.ELIGIBILITY)));
    settings.put("ELIGIBILITY_RELEASE_PORTION", Integer.toString(PORTION));
    settings.put("ELIGIBILITY_RELEASE_BOUND", Integer.toString(BOUND));
    settings.put(
        "PERSONAL_DATA_KEYS",
        RunKeys.in(Home.target().resolve("logs-release"), application).toString());
    return settings;
  }

  /**
   * How far releases were.
   *
   * @param asked how many had been asked
   * @param decided how many of them had been decided on
   */
  record Progress(int asked, int decided) {}

  void start() {
    process.start();
  }

  /** Kills it as soon as releases have decided on so many, and says how far they were. */
  Progress killWhenDecidedOn(int providers) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = connection.createStatement()) {
      await()
          .atMost(LONGEST)
          .pollDelay(Duration.ZERO)
          .pollInterval(OFTEN)
          .until(() -> progress(statement).decided() >= providers);
      process.kill();
      return progress(statement);
    }
  }

  private static Progress progress(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select coalesce(sum(asked), 0), coalesce(sum(decided), 0) from parameter_release")) {
      row.next();
      return new Progress(row.getInt(1), row.getInt(2));
    }
  }

  /** Waits until it has handled all that stands on its topics, and has nothing left to publish. */
  void awaitQuiet() {
    await().atMost(LONGEST).pollInterval(OFTEN.multipliedBy(10)).until(this::isQuiet);
  }

  /** The service is asked first and the broker after it, as the player does. */
  private boolean isQuiet() {
    process.requireAlive();
    try {
      ServiceClient.Answer status = client.get(Service.ELIGIBILITY, "/exchange/status");
      return status.isSuccess() && isQuiet(status.json());
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean isQuiet(JsonNode status) {
    JsonNode positions = status.path("positions");
    return status.path("outbox").asLong() == 0
        && topics.ends(Service.ELIGIBILITY.inputs()).entrySet().stream()
            .allMatch(
                end -> {
                  String place = end.getKey().topic() + "/" + end.getKey().partition();
                  return positions.path(place).asLong(0) >= end.getValue();
                });
  }

  /** What {@code GET /releases} says. */
  JsonNode releases() throws IOException {
    return client.get(Service.ELIGIBILITY, "/releases").json();
  }

  /** Everything on the topics, for whoever reads it. */
  TopicReader topics() {
    return topics;
  }

  @Override
  public void close() {
    process.stop();
    topics.close();
    watchdog.close();
    identity.close();
  }
}
