package org.carepremiums.deploy.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.carepremiums.contracts.stack.FreePort;

/**
 * The ports of a run, all on the loopback interface.
 *
 * @param http the first of four, one per service in the order of {@link Service}
 * @param kafka for Kafka clients
 * @param postgresql for PostgreSQL clients
 * @param identity for logins, and for services that verify tokens
 */
public record Ports(int http, int kafka, int postgresql, int identity) {

  /** Seldom taken on a developer's machine, unlike 9092 and 5432. */
  public static final Ports USUAL = new Ports(8081, 19092, 15432, 18080);

  private static final int HIGHEST = 65_535;
  private static final int MANAGEMENT = 1_000;

  /**
   * Seven ports in a row: four services, Kafka, PostgreSQL, identity server; and four more for the
   * services' health and metrics, 1,000 above theirs.
   *
   * @throws CannotRun when they would not fit below 65,536
   */
  public static Ports from(int base) {
    int last = base + Service.values().length + 2;
    if (base < 1024 || last + MANAGEMENT > HIGHEST) {
      throw CannotRun.notStarted(
          "--ports %d does not leave room: seven ports in a row from it, and four from 1,000 above it, must lie between 1024 and %d."
              .formatted(base, HIGHEST));
    }
    return new Ports(base, last - 2, last - 1, last);
  }

  /**
   * Whatever is free now, for tests: below the ports that systems give to outgoing connections, one
   * of which could otherwise take a port before the service that it was found for.
   */
  public static Ports anyFree() {
    for (int attempt = 0; attempt < 100; attempt++) {
      Ports ports = from(ThreadLocalRandom.current().nextInt(20_000, 32_000));
      if (ports.taken().isEmpty()) {
        return ports;
      }
    }
    throw CannotRun.notStarted("No seven free ports in a row were found on this machine.");
  }

  public int of(Service service) {
    return http + service.ordinal();
  }

  /** Where a service answers about its health and its metrics. */
  public int managementOf(Service service) {
    return of(service) + MANAGEMENT;
  }

  /**
   * @throws CannotRun naming the first port that somebody listens on
   */
  public void requireFree() {
    taken()
        .forEach(
            (port, use) -> {
              throw CannotRun.notStarted(
                  "Port %d, which %s needs, is taken by another process (perhaps of an earlier run). Stop it, or choose seven other ports in a row with --ports BASE, for example --ports 28081."
                      .formatted(port, use));
            });
  }

  private Map<Integer, String> taken() {
    Map<Integer, String> uses = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      uses.put(of(service), service.module());
      uses.put(managementOf(service), "the health of " + service.module());
    }
    uses.put(kafka, "Kafka");
    uses.put(postgresql, "PostgreSQL");
    uses.put(identity, "the identity server");
    uses.keySet().removeIf(FreePort::isFree);
    return uses;
  }
}
