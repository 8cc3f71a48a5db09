package org.carepremiums.deploy.local.stack;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.carepremiums.contracts.topic.BrokerSetting;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.identity.IdentityServer;
import org.carepremiums.deploy.local.identity.LoginSecrets;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Database;

/**
 * The four services as processes of their own, the gateway before them and the identity server
 * whose tokens they verify, beside a broker and a database server.
 */
public final class LocalStack implements AutoCloseable {

  /** A few seconds are usual; a machine that is busy with other work takes minutes. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  private final Ports ports;
  private final Broker broker;
  private final Watchdog watchdog;
  private final Map<Service, List<ServiceProcess>> processes = new EnumMap<>(Service.class);
  private final IdentityServer identity;
  private final Gateway gateway;
  private final ServiceClient client;

  /**
   * Is told of instances that ended by themselves and were started again; {@code null} for none.
   */
  private volatile Consumer<ServiceProcess> startedAgain;

  private final LoginSecrets secrets = LoginSecrets.random();

  private LocalStack(
      Ports ports, Broker broker, Watchdog watchdog, IdentityServer identity, Gateway gateway) {
    this.ports = ports;
    this.broker = broker;
    this.watchdog = watchdog;
    this.identity = identity;
    this.gateway = gateway;
    this.client = clientOf(DemonstrationUser.AUDITOR);
  }

  /**
   * Starts the services; they are not ready yet.
   *
   * @param home the root of the build
   * @param logs directory for their output
   * @param broker a broker that runs; stays the caller's to close
   * @param database a server that runs; stays the caller's to close
   * @param postmaster process of the database server that must not outlive the launcher; 0 for none
   */
  public static LocalStack start(
      Path home, Path logs, Ports ports, Broker broker, Database database, long postmaster) {
    return start(home, logs, ports, broker, database, postmaster, Map.of());
  }

  /**
   * The same with more environment variables for every service.
   *
   * @param environment what is set beside what the stack itself needs
   */
  public static LocalStack start(
      Path home,
      Path logs,
      Ports ports,
      Broker broker,
      Database database,
      long postmaster,
      Map<String, String> environment) {
    return start(
        home,
        logs,
        ports,
        broker,
        Connections.direct(broker, database),
        service -> 1,
        postmaster,
        environment,
        ServiceProcess.USUAL_JVM);
  }

  /**
   * The same with connections of its own for each instance, with several instances of a service,
   * and in virtual machines with other options. The first instance has the service's port; the
   * others have any that are free.
   *
   * @param broker as the player reaches it
   * @param connections as the services reach broker and database
   * @param instances how many there shall be of each service; where there are none, the methods of
   *     this stack that ask a service cannot be used for it
   * @param jvm options of Java, how much memory it has among them
   */
  public static LocalStack start(
      Path home,
      Path logs,
      Ports ports,
      Broker broker,
      Connections connections,
      ToIntFunction<Service> instances,
      long postmaster,
      Map<String, String> environment,
      List<String> jvm) {
    requireBuilt(home);
    Watchdog watchdog = Watchdog.start();
    if (postmaster != 0) {
      watchdog.watchServer(postmaster);
    }
    LocalStack stack =
        new LocalStack(
            ports,
            broker,
            watchdog,
            IdentityServer.start(home, logs, ports.identity()),
            Gateway.start(home, ports));
    try {
      for (Service service : Service.values()) {
        for (int instance = 0; instance < instances.applyAsInt(service); instance++) {
          ServiceProcess process =
              stack.process(home, logs, service, instance, connections, environment, jvm);
          stack.processes.computeIfAbsent(service, first -> new ArrayList<>()).add(process);
          process.start();
        }
      }
      return stack;
    } catch (RuntimeException failure) {
      stack.close();
      throw failure;
    }
  }

  /**
   * @throws CannotRun when a service is not packaged
   */
  public static void requireBuilt(Path home) {
    for (Service service : Service.values()) {
      Path jar = service.packagedIn(home).resolve("quarkus-run.jar");
      if (!Files.isRegularFile(jar)) {
        throw CannotRun.notStarted(
            "%s is not built: there is no %s. deploy/local/run builds it.".formatted(service, jar));
      }
    }
  }

  private ServiceProcess process(
      Path home,
      Path logs,
      Service service,
      int instance,
      Connections connections,
      Map<String, String> environment,
      List<String> jvm) {
    Path application = service.packagedIn(home).toAbsolutePath().normalize();
    List<Integer> own =
        instance == 0 ? List.of(ports.of(service), ports.managementOf(service)) : Ports.own(2);
    Map<String, String> settings =
        new HashMap<>(BrokerSetting.environment(connections.broker(service, instance)));
    settings.putAll(Database.roles());
    settings.put("DATABASE_URL", connections.database(service, instance));
    settings.put("OIDC_SERVER_URL", identity.address().toString());
    settings.put("OIDC_CLIENT_SECRET", secrets.client());
    settings.put("OIDC_SESSION_SECRET", secrets.session());
    // A run plays other days than today's: who acts through a page acts on the day that is open
    settings.put("ACTS_ON", "open-business-day");
    settings.put("BEHIND_TLS", "false");
    settings.put("DEMONSTRATION", "true");
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(own.get(0)));
    settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    settings.put("MANAGEMENT_PORT", Integer.toString(own.get(1)));
    settings.putAll(environment);
    settings.put("PERSONAL_DATA_KEYS", RunKeys.in(logs, application).toString());
    String log = instance == 0 ? service.module() : service.module() + "-" + (instance + 1);
    return new ServiceProcess(
        service,
        application,
        Ports.address(own.get(0), service),
        URI.create("http://127.0.0.1:" + own.get(1)),
        settings,
        logs.resolve(log + ".log").toAbsolutePath(),
        watchdog,
        jvm);
  }

  /**
   * Waits until every service says that it is ready.
   *
   * @throws CannotRun when one ends, or is not ready after five minutes
   */
  public void awaitReady() {
    awaitReady(ready -> {});
  }

  /**
   * The same, and tells of each service that is.
   *
   * @throws CannotRun likewise
   */
  public void awaitReady(Consumer<Service> ready) {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    Set<Service> awaited = EnumSet.allOf(Service.class);
    while (!awaited.isEmpty()) {
      for (Service service : Service.values()) {
        if (awaited.contains(service) && isReady(service)) {
          awaited.remove(service);
          ready.accept(service);
        }
      }
      if (!awaited.isEmpty()) {
        requireAlive();
        requireTime(awaited.iterator().next(), deadline);
        pause();
      }
    }
  }

  /**
   * Waits until one service says that it is ready.
   *
   * @throws CannotRun when it ends, or is not ready after five minutes
   */
  public void awaitReady(Service service) {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isReady(service)) {
      requireAlive();
      requireTime(service, deadline);
      pause();
    }
  }

  private void requireTime(Service service, long deadline) {
    if (System.nanoTime() > deadline) {
      throw CannotRun.brokenOff(
          "%s is not ready after %d s. The last lines of its log %s:%n%s"
              .formatted(
                  service,
                  READY_WITHIN.toSeconds(),
                  process(service).log(),
                  process(service).lastLines()));
    }
  }

  /** Whether every instance of the service says that it is ready. */
  public boolean isReady(Service service) {
    return instances(service).stream().allMatch(this::isReady);
  }

  private boolean isReady(ServiceProcess instance) {
    try {
      return managementOf(instance).get(instance.service(), "/q/health/ready").isSuccess();
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * From now on an instance that ends by itself is started again, as a cluster does, whenever it is
   * looked at.
   *
   * @param told of each that was
   */
  public void startAgain(Consumer<ServiceProcess> told) {
    startedAgain = told;
  }

  /**
   * @throws CannotRun when a service ended although nobody stopped it, and is not started again
   */
  public void requireAlive() {
    for (ServiceProcess process : all()) {
      if (startedAgain == null) {
        process.requireAlive();
      } else if (process.startIfEnded()) {
        startedAgain.accept(process);
      }
    }
  }

  /** The first instance of a service. */
  public ServiceProcess process(Service service) {
    return instances(service).get(0);
  }

  /** All instances of a service, the first one first. */
  public List<ServiceProcess> instances(Service service) {
    return List.copyOf(processes.get(service));
  }

  private List<ServiceProcess> all() {
    return processes.values().stream().flatMap(List::stream).toList();
  }

  /** Where a service itself answers, without a slash at the end. */
  public URI address(Service service) {
    return process(service).address();
  }

  /** Where everything is reached that is open, without a slash at the end. */
  public URI gateway() {
    return gateway.address();
  }

  /**
   * What the run answers itself, below {@code /local} of the one address.
   *
   * @param pages must not block
   */
  public void serve(Handler<HttpServerRequest> pages) {
    gateway.serve(pages);
  }

  /** Where the first instance answers about its health and its metrics. */
  public URI managementAddress(Service service) {
    return process(service).managementAddress();
  }

  /** An auditor's requests about the health and the metrics of an instance. */
  public ServiceClient managementOf(ServiceProcess instance) {
    return new ServiceClient(
        service -> instance.managementAddress(), () -> identity.tokenOf(DemonstrationUser.AUDITOR));
  }

  /** An auditor's requests, which read everything and change nothing. */
  public ServiceClient client() {
    return client;
  }

  /** The same at one instance. */
  public ServiceClient clientAt(ServiceProcess instance) {
    return new ServiceClient(
        service -> instance.address(), () -> identity.tokenOf(DemonstrationUser.AUDITOR));
  }

  /** Somebody's requests, which the first instance of each service answers. */
  public ServiceClient clientOf(DemonstrationUser user) {
    return new ServiceClient(this::address, () -> identity.tokenOf(user));
  }

  /** Somebody's requests, which the last instance of each service answers. */
  public ServiceClient clientOfLast(DemonstrationUser user) {
    return new ServiceClient(
        service -> instances(service).get(instances(service).size() - 1).address(),
        () -> identity.tokenOf(user));
  }

  /** Where tokens are issued. */
  public IdentityServer identity() {
    return identity;
  }

  public Broker broker() {
    return broker;
  }

  /** Stops the services, all at the same time, and the logins; broker and database stay. */
  @Override
  public void close() {
    all().forEach(ServiceProcess::askToStop);
    all().forEach(ServiceProcess::stop);
    watchdog.close();
    identity.close();
    gateway.close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the services started.");
    }
  }
}
