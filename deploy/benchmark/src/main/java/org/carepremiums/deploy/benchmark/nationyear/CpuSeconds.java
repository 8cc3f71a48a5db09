package org.carepremiums.deploy.benchmark.nationyear;

/**
 * CPU seconds of those who take part.
 *
 * @param service of the service's process
 * @param broker of the broker's
 * @param database of all processes of PostgreSQL
 * @param machine of everything on the machine
 */
record CpuSeconds(double service, double broker, double database, double machine) {

  /** What was used since then. */
  CpuSeconds since(CpuSeconds before) {
    return new CpuSeconds(
        service - before.service,
        broker - before.broker,
        database - before.database,
        machine - before.machine);
  }

  /** Of service, broker and database together. */
  double together() {
    return service + broker + database;
  }

  /**
   * Of everything else: this command, the kernel, and other work, which disturbs the measurement.
   */
  double elsewhere() {
    return Math.max(0, machine - together());
  }
}
