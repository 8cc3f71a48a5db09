package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.store.ParameterSetInForce;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.access.Caller;

/** Looks at releases of parameters from outside, and gets in their way. */
final class ReleaseWatch {

  /** Writes down, at each portion, how many it asks and how many are then in flight. */
  private static final String WATCH =
      """
      create table portion_seen (asked int not null, in_flight int not null);
      create function see_portion() returns trigger language plpgsql as $$
      begin
        insert into portion_seen
        select (select count(*) from portion), (select count(*) from release_in_flight);
        return null;
      end $$;
      create trigger see_portion after insert on release_in_flight
        referencing new table as portion for each statement execute function see_portion()
      """;

  private static final String STOP_WATCHING =
      """
      drop trigger see_portion on release_in_flight;
      drop function see_portion;
      drop table portion_seen
      """;

  private final DataSource dataSource;

  ReleaseWatch(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** As if another file had been followed until now. */
  void forgetParameters(String scheme, int... years) throws SQLException {
    for (int year : years) {
      run(
          "update parameters_followed set version = 'an earlier file' where scheme = '%s' and year = %d"
              .formatted(scheme, year));
    }
  }

  void asIfOfAnEarlierFile(String releaseId) throws SQLException {
    run(
        "update parameter_release set version = 'an earlier file' where release_id = '%s'"
            .formatted(releaseId));
  }

  /** As if an instance with one parameter set more had started. */
  void followNewerParameters() throws SQLException {
    run("update followed_parameter_set set number = number + 1, digest = 'newer'");
  }

  ParameterSet followed() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ParameterSetInForce.current(connection).orElseThrow();
    }
  }

  void watchPortions() throws SQLException {
    run(SchemaOwner.dataSource(), WATCH);
    run(SchemaOwner.dataSource(), "grant select, insert on portion_seen to " + Database.SERVICE);
  }

  void stopWatching() throws SQLException {
    run(SchemaOwner.dataSource(), STOP_WATCHING);
  }

  List<Integer> askedAtOnce() throws SQLException {
    return numbers("select asked from portion_seen");
  }

  List<Integer> inFlight() throws SQLException {
    return numbers("select in_flight from portion_seen");
  }

  /** Ends every other connection to the database, whatever it is doing. */
  void dropConnections() throws SQLException {
    run(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """);
  }

  /** Takes the ended connections out of the pool, so that no later request meets one. */
  void clearDroppedConnections() throws SQLException {
    dataSource.unwrap(AgroalDataSource.class).flush(AgroalDataSource.FlushMode.INVALID);
  }

  /** Lets no question be handled until the connection is closed. */
  Connection holdQuestions() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(
          "select * from consumed_position where topic = '%s' for update"
              .formatted(Topic.RE_EVALUATIONS.topicName()));
    }
    return connection;
  }

  /** A provider whose facts nobody can read. */
  void spoil(String provider) throws SQLException {
    run(
        "insert into provider_state (provider, facts, packages) values ('%s', 'no facts', '{}')"
            .formatted(provider));
  }

  void remove(String provider) throws SQLException {
    run("delete from provider_state where provider = '%s'".formatted(provider));
  }

  Set<String> everybody() throws SQLException {
    Set<String> everybody = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select provider from provider_state")) {
      while (row.next()) {
        everybody.add(row.getString(1));
      }
    }
    return everybody;
  }

  /** The latest release of a premium year. */
  static ReadContext latest(String scheme, int year) {
    List<String> ids =
        JsonPath.read(
            given().get("/releases").then().statusCode(200).extract().asString(),
            "$[?(@.scheme == '%s' && @.year == %d)].releaseId".formatted(scheme, year));
    return one(ids.get(0));
  }

  static ReadContext one(String releaseId) {
    return JsonPath.parse(
        given().get("/releases/" + releaseId).then().statusCode(200).extract().asString());
  }

  static int order(String releaseId, String what) {
    return Caller.as("operator-1", Role.PLATFORM)
        .post("/releases/" + releaseId + "/" + what)
        .statusCode();
  }

  /** The ids of the questions of a release, by whom they ask for. */
  static Map<String, Set<String>> questions(Campaign campaign, String releaseId) {
    Map<String, Set<String>> ids = new TreeMap<>();
    campaign
        .records(Topic.RE_EVALUATIONS)
        .forEach(
            found -> {
              if (releaseId.equals(Campaign.read(found, ReEvaluation.class).releaseId())) {
                ids.computeIfAbsent(found.key(), first -> new TreeSet<>())
                    .add(Campaign.eventId(found));
              }
            });
    return ids;
  }

  private List<Integer> numbers(String select) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      while (row.next()) {
        numbers.add(row.getInt(1));
      }
    }
    return numbers;
  }

  private void run(String sql) throws SQLException {
    run(dataSource, sql);
  }

  private static void run(DataSource role, String sql) throws SQLException {
    try (Connection connection = role.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
