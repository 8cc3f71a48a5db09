package org.carepremiums.deploy.local.stack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.carepremiums.platform.testing.FreePort;

/**
 * The ports of a run, all on the loopback interface.
 *
 * @param http the first of four, one per service in the order of {@link Service}
 * @param kafka for Kafka clients
 * @param postgresql for PostgreSQL clients
 * @param identity for logins, and for services that verify tokens
 * @param gateway the one address that everything is reached at
 */
public record Ports(int http, int kafka, int postgresql, int identity, int gateway) {

  /** Seldom taken on a developer's machine, unlike 9092 and 5432. */
  public static final Ports USUAL = new Ports(8081, 19092, 15432, 18080, 8080);

  private static final int HIGHEST = 65_535;
  private static final int MANAGEMENT = 1_000;

  /** With 32,768 Linux begins to number outgoing connections. */
  private static final int HIGHEST_OF_ANY = 32_767;

  private static final PortClaim OWN = new PortClaim();

  /**
   * Eight ports in a row: four services, Kafka, PostgreSQL, identity server, gateway; and four more
   * for the services' health and metrics, 1,000 above theirs.
   *
   * @throws CannotRun when they would not fit below 65,536
   */
  public static Ports from(int base) {
    int last = base + Service.values().length + 3;
    if (base < 1024 || last + MANAGEMENT > HIGHEST) {
      throw CannotRun.notStarted(
          "--ports %d does not leave room: eight ports in a row from it, and four from 1,000 above it, must lie between 1024 and %d."
              .formatted(base, HIGHEST));
    }
    return new Ports(base, last - 3, last - 2, last - 1, last);
  }

  /**
   * Whatever is free now, for a launcher that claims it: below the ports that systems give to
   * outgoing connections, one of which could otherwise take a port before the service that it was
   * found for.
   */
  public static Ports anyFree() {
    try (PortClaim found = new PortClaim()) {
      return any(found);
    }
  }

  /** The same for this process itself, which keeps them from all other runs until it ends. */
  public static Ports own() {
    return any(OWN);
  }

  private static Ports any(PortClaim claim) {
    for (int attempt = 0; attempt < 100; attempt++) {
      Ports ports =
          from(
              ThreadLocalRandom.current()
                  .nextInt(20_000, HIGHEST_OF_ANY - MANAGEMENT - Service.values().length));
      if (ports.taken().isEmpty() && claim.claim(ports.uses().keySet()).isEmpty()) {
        return ports;
      }
    }
    throw CannotRun.notStarted("No eight free ports in a row were found on this machine.");
  }

  /** So many ports, not in a row, that are likewise this process' own until it ends. */
  public static List<Integer> own(int count) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int attempt = 0; found.size() < count && attempt < 100 * count; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, HIGHEST_OF_ANY);
      if (FreePort.isFree(port) && OWN.claim(List.of(port)).isEmpty()) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw CannotRun.notStarted("No %d free ports were found on this machine.".formatted(count));
    }
    return List.copyOf(found);
  }

  public int of(Service service) {
    return http + service.ordinal();
  }

  /** Where a service itself answers, without a slash at the end. */
  public URI addressOf(Service service) {
    return address(of(service), service);
  }

  /** Where an instance of a service with that port answers, without a slash at the end. */
  static URI address(int port, Service service) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, service.path()));
  }

  /** Where a service answers about its health and its metrics. */
  public int managementOf(Service service) {
    return of(service) + MANAGEMENT;
  }

  /**
   * Makes sure that these ports are free and stay so: no other run that starts meanwhile gets them.
   *
   * @throws CannotRun naming the first port that somebody listens on, or that another run has
   */
  public PortClaim claim() {
    requireFree();
    PortClaim claim = new PortClaim();
    claim
        .claim(uses().keySet())
        .ifPresent(
            port -> {
              claim.close();
              throw isTaken(port, "another run that is starting or ending");
            });
    return claim;
  }

  /**
   * @throws CannotRun naming the first port that somebody listens on
   */
  public void requireFree() {
    taken().stream()
        .findFirst()
        .ifPresent(
            port -> {
              throw isTaken(port, "another process (perhaps of an earlier run)");
            });
  }

  private CannotRun isTaken(int port, String by) {
    return CannotRun.notStarted(
        "Port %d, which %s needs, is taken by %s. Stop it, or choose other ports with --ports BASE, for example --ports %d: eight in a row from it, and four from 1,000 above it for health. The bases of two runs must not lie 1,000 apart."
            .formatted(port, uses().get(port), by, anyFree().http()));
  }

  private Set<Integer> taken() {
    Set<Integer> taken = new LinkedHashSet<>(uses().keySet());
    taken.removeIf(FreePort::isFree);
    return taken;
  }

  private Map<Integer, String> uses() {
    Map<Integer, String> uses = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      uses.put(of(service), service.module());
      uses.put(managementOf(service), "the health of " + service.module());
    }
    uses.put(kafka, "Kafka");
    uses.put(postgresql, "PostgreSQL");
    uses.put(identity, "the identity server");
    uses.put(gateway, "the gateway");
    return uses;
  }
}
