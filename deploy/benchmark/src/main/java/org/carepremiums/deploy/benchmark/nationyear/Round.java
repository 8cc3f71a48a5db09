package org.carepremiums.deploy.benchmark.nationyear;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.carepremiums.deploy.local.stack.Service;

/**
 * One time through the premium year.
 *
 * @param upstreamRecords how many records upstream sources wrote
 * @param stages of the services that were measured, in the order of the data
 * @param kit what the kit reached just before; empty without it
 * @param tellings each time that the year was told, where it was more than once; else empty
 * @param atOnce what all services together took in another system; {@code null} where not measured
 */
record Round(
    long upstreamRecords,
    List<StageMeasurement> stages,
    Map<KitArm, KitResult> kit,
    List<ToldYear> tellings,
    AtOnceMeasurement atOnce) {

  /** The same with each time that the year was told. */
  Round with(List<ToldYear> told) {
    return new Round(upstreamRecords, stages, kit, List.copyOf(told), atOnce);
  }

  /** The same with what all services together took. */
  Round with(AtOnceMeasurement together) {
    return new Round(upstreamRecords, stages, kit, tellings, together);
  }

  StageMeasurement stage(Service service) {
    return stages.get(service.ordinal());
  }

  /** Whether it went so far. */
  boolean reached(Service service) {
    return service.ordinal() < stages.size();
  }

  /**
   * CPU seconds from the first record until a service has done its part, for a million upstream
   * records.
   */
  double cpuPerMillionUntil(Service last) {
    double together = 0;
    for (Service service : EnumSet.range(Service.values()[0], last)) {
      together += stage(service).cpu().together();
    }
    return together * 1e6 / upstreamRecords;
  }

  /** Of all stages together. */
  double sum(ToDoubleFunction<StageMeasurement> measured) {
    return stages.stream().mapToDouble(measured).sum();
  }
}
