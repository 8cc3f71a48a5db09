package org.carepremiums.deploy.benchmark.nationyear;

import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.deploy.local.stack.Service;

/**
 * CPU seconds of everybody while all services run.
 *
 * @param services of the process of each service
 * @param broker of the broker's
 * @param database of all processes of PostgreSQL
 * @param machine of everything on the machine
 */
record SystemCpu(Map<Service, Double> services, double broker, double database, double machine) {

  /** What was used since then. */
  SystemCpu since(SystemCpu before) {
    Map<Service, Double> used = new EnumMap<>(Service.class);
    services.forEach((service, cpu) -> used.put(service, cpu - before.services.get(service)));
    return new SystemCpu(
        used, broker - before.broker, database - before.database, machine - before.machine);
  }

  double of(Service service) {
    return services.get(service);
  }

  /** Of services, broker and database together. */
  double together() {
    return services.values().stream().mapToDouble(Double::doubleValue).sum() + broker + database;
  }

  /** Of everything else: this command, the kernel, and other work, which disturbs. */
  double elsewhere() {
    return Math.max(0, machine - together());
  }
}
