package org.carepremiums.deploy.acceptance;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.deploy.local.stack.BrokerProcess;
import org.carepremiums.deploy.local.stack.Connections;
import org.carepremiums.deploy.local.stack.DatabaseServer;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceProcess;
import org.carepremiums.platform.testing.Database;

/**
 * Services, broker and database server as processes of their own, with a way from each instance to
 * each of the two that can be disturbed. Whoever plays reaches all of them directly.
 */
final class DisturbedSystem implements AutoCloseable {

  private static final String HOST = "127.0.0.1:";

  private final Vertx vertx;
  private final Map<Target, Way> ways;
  private final BrokerProcess broker;
  private final DatabaseServer database;
  private final LocalStack stack;

  private DisturbedSystem(
      Vertx vertx,
      Map<Target, Way> ways,
      BrokerProcess broker,
      DatabaseServer database,
      LocalStack stack) {
    this.vertx = vertx;
    this.ways = ways;
    this.broker = broker;
    this.database = database;
    this.stack = stack;
  }

  /**
   * Starts it, and waits until every instance is ready.
   *
   * @param home the root of the build
   * @param directory where data and logs shall be; empty or not there
   * @param instances how many there shall be of each service
   */
  static DisturbedSystem start(Path home, Path directory, Map<Service, Integer> instances) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    Map<Target, Integer> begins = new LinkedHashMap<>();
    instances.forEach(
        (service, count) -> {
          for (int instance = 0; instance < count; instance++) {
            begins.put(new Target(Target.Place.WAY, service, instance, true), 0);
            begins.put(new Target(Target.Place.WAY, service, instance, false), 0);
          }
        });
    List<Integer> free = Ports.own(2 + 2 * begins.size());
    int next = 2;
    Map<Target, Integer> told = new LinkedHashMap<>();
    Map<Integer, Integer> waysIn = new HashMap<>();
    Map<Target, Way> ways = new LinkedHashMap<>();
    for (Target way : begins.keySet()) {
      int port = free.get(next++);
      int target = way.toBroker() ? free.get(next++) : free.get(1);
      told.put(way, port);
      if (way.toBroker()) {
        waysIn.put(target, port);
      }
      ways.put(way, Way.open(vertx, port, target));
    }
    BrokerProcess broker =
        new BrokerProcess(
            home,
            directory.resolve("kafka"),
            free.get(0),
            waysIn,
            directory.resolve("logs/broker.log"));
    DatabaseServer database = DatabaseServer.start(directory.resolve("postgresql"), free.get(1));
    broker.start();
    LocalStack stack =
        LocalStack.start(
            home,
            directory.resolve("logs"),
            Ports.own(),
            broker,
            connections(told, database, free.get(1)),
            instances::get,
            database.process(),
            Map.of(),
            ServiceProcess.USUAL_JVM);
    DisturbedSystem started = new DisturbedSystem(vertx, ways, broker, database, stack);
    try {
      stack.awaitReady();
    } catch (RuntimeException failure) {
      started.close();
      throw failure;
    }
    return started;
  }

  private static Connections connections(
      Map<Target, Integer> told, Database database, int databasePort) {
    return new Connections() {

      @Override
      public Map<String, String> broker(Service service, int instance) {
        int port = told.get(new Target(Target.Place.WAY, service, instance, true));
        return Map.of("bootstrap.servers", HOST + port);
      }

      @Override
      public String database(Service service, int instance) {
        int port = told.get(new Target(Target.Place.WAY, service, instance, false));
        return database.jdbcUrl(service.database()).replace(HOST + databasePort, HOST + port);
      }
    };
  }

  LocalStack stack() {
    return stack;
  }

  /** Brings a fault about. */
  void begin(Fault fault) {
    switch (fault.kind()) {
      case KILL -> instance(fault).kill();
      case RESTART -> instance(fault).stop();
      case PAUSE -> instance(fault).pause();
      case KILL_BROKER -> broker.kill();
      case RESTART_BROKER -> broker.stop();
      case PAUSE_BROKER -> broker.pause();
      case KILL_DATABASE -> database.kill();
      case RESTART_DATABASE -> database.stop();
      case CUT -> way(fault).cut();
      case BLACKHOLE, LOSE -> way(fault).fallSilent();
      case DELAY -> way(fault).delay(fault.strength());
      case SLOW -> way(fault).slow(fault.strength());
    }
  }

  /** Ends it; what has to be started again is up when this returns, but for services. */
  void end(Fault fault) {
    switch (fault.kind()) {
      case KILL, RESTART -> instance(fault).start();
      case PAUSE -> instance(fault).goOn();
      case KILL_BROKER, RESTART_BROKER -> broker.start();
      case PAUSE_BROKER -> broker.goOn();
      case KILL_DATABASE, RESTART_DATABASE -> database.start();
      case CUT, BLACKHOLE, DELAY, SLOW -> way(fault).mend();
      case LOSE -> way(fault).mendForNew();
    }
  }

  private ServiceProcess instance(Fault fault) {
    return stack.instances(fault.target().service()).get(fault.target().instance());
  }

  private Way way(Fault fault) {
    return ways.get(fault.target());
  }

  @Override
  public void close() {
    stack.close();
    broker.close();
    database.close();
    ways.values().forEach(Way::close);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
