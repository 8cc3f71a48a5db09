package org.carepremiums.deploy.benchmark.nationyear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carepremiums.deploy.local.WorkDirectory;
import org.carepremiums.deploy.local.player.Publisher;
import org.carepremiums.deploy.local.stack.BrokerProcess;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.Connections;
import org.carepremiums.deploy.local.stack.DatabaseServer;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.platform.testing.Database;

/** A broker and a durable database server as processes of their own, and services beside them. */
final class NationYearSystem implements AutoCloseable {

  private static final List<String> WHAT_MAKES_IT_DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final Path home;
  private final Path directory;
  private final BrokerProcess broker;
  private final DatabaseServer database;
  private final JvmChoice jvm;

  private NationYearSystem(
      Path home, Path directory, BrokerProcess broker, DatabaseServer database, JvmChoice jvm) {
    this.home = home;
    this.jvm = jvm;
    this.directory = directory;
    this.broker = broker;
    this.database = database;
  }

  /**
   * Starts broker and database.
   *
   * @param home the root of the build
   * @param directory where data and logs shall be; what is there is removed
   * @param jvm with which options services run
   * @throws CannotRun when a commit would not wait for the disk
   */
  static NationYearSystem start(Path home, Path directory, JvmChoice jvm) {
    WorkDirectory.delete(directory);
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException("there can be no " + directory, failure);
    }
    List<Integer> free = Ports.own(2);
    DatabaseServer database = DatabaseServer.start(directory.resolve("postgresql"), free.get(0));
    BrokerProcess broker =
        new BrokerProcess(
            home,
            directory.resolve("kafka"),
            free.get(1),
            Map.of(),
            directory.resolve("logs/broker.log"));
    NationYearSystem started = new NationYearSystem(home, directory, broker, database, jvm);
    try {
      started.requireDurable();
      broker.start();
      return started;
    } catch (RuntimeException failure) {
      started.close();
      throw failure;
    }
  }

  private void requireDurable() {
    try (Connection connection = connection(Service.INTAKE);
        Statement statement = connection.createStatement()) {
      for (String setting : WHAT_MAKES_IT_DURABLE) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw CannotRun.notStarted(
                "PostgreSQL has %s = %s: nothing durable would be measured."
                    .formatted(setting, row.getString(1)));
          }
        }
      }
    } catch (SQLException failure) {
      throw CannotRun.notStarted("PostgreSQL does not answer: " + failure.getMessage(), failure);
    }
  }

  /** Makes every service's tables and opens the business day, before anything else is there. */
  void openDay(LocalDate day) {
    try (LocalStack stack = startAll()) {
      stack.awaitReady();
      open(day, stack);
    }
  }

  /** Opens the business day, and waits until every service has. */
  void open(LocalDate day, LocalStack stack) {
    try (Publisher publisher = new Publisher(broker);
        ServiceQuiescence quiet = new ServiceQuiescence(stack)) {
      publisher.open(day);
      quiet.awaitAll();
    }
  }

  /** Starts every service; they are not ready yet. */
  LocalStack startAll() {
    return start(service -> true);
  }

  /** Starts one service without the others; it is not ready yet. */
  LocalStack startAlone(Service service) {
    return start(one -> one == service);
  }

  private LocalStack start(Predicate<Service> which) {
    return LocalStack.start(
        home,
        directory.resolve("logs"),
        Ports.own(),
        broker,
        Connections.direct(broker, database),
        service -> which.test(service) ? 1 : 0,
        database.process(),
        Map.of(),
        jvm.options());
  }

  BrokerProcess broker() {
    return broker;
  }

  /** What a service, the broker, PostgreSQL and the whole machine have used up to now. */
  CpuSeconds cpu(ProcessTree service) {
    return new CpuSeconds(
        service.cpuSeconds(),
        new ProcessTree(broker.pid()).cpuSeconds(),
        new ProcessTree(database.process()).cpuSeconds(),
        ProcessTree.machineCpuSeconds());
  }

  /** The same while all services run. */
  SystemCpu cpu(LocalStack stack) {
    Map<Service, Double> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, new ProcessTree(stack.process(service).pid()).cpuSeconds());
    }
    return new SystemCpu(
        services,
        new ProcessTree(broker.pid()).cpuSeconds(),
        new ProcessTree(database.process()).cpuSeconds(),
        ProcessTree.machineCpuSeconds());
  }

  /** The largest tables of a service, the largest first. */
  List<TableSize> largestTables(Service service, int howMany) {
    List<TableSize> tables = new ArrayList<>();
    try (Connection connection = connection(service);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select c.relname, pg_total_relation_size(c.oid) as bytes
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                order by bytes desc limit
                """
                    + howMany)) {
      while (row.next()) {
        tables.add(new TableSize(row.getString(1), row.getLong(2)));
      }
      return List.copyOf(tables);
    } catch (SQLException failure) {
      throw new IllegalStateException("the tables of " + service + " cannot be seen", failure);
    }
  }

  /** How the tables of a service stand that hold a queue or a state. */
  List<TableState> stateTables(Service service) {
    try (Connection connection = connection(service)) {
      return StateTables.read(service, connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the tables of " + service + " cannot be seen", failure);
    }
  }

  /** As who owns the service's tables. */
  Connection connection(Service service) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(service.database()), Database.OWNER, Database.OWNER_PASSWORD);
  }

  /** Stops both; logs stay, data go. */
  @Override
  public void close() {
    broker.close();
    database.close();
    WorkDirectory.delete(directory.resolve("kafka"));
    WorkDirectory.delete(directory.resolve("postgresql"));
  }
}
