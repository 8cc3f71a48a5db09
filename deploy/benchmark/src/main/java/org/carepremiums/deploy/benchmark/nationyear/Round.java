package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.Map;
import org.carepremiums.deploy.local.stack.Service;

/**
 * One time through the premium year.
 *
 * @param upstreamRecords how many records upstream sources wrote
 * @param stages of every service, in their order
 * @param kit what the kit reached just before; empty without it
 */
record Round(long upstreamRecords, List<StageMeasurement> stages, Map<KitArm, KitResult> kit) {

  StageMeasurement stage(Service service) {
    return stages.get(service.ordinal());
  }

  /** CPU seconds from the first record to the last decision, for a million upstream records. */
  double cpuPerMillionToDecisions() {
    double together =
        stage(Service.INTAKE).cpu().together() + stage(Service.ELIGIBILITY).cpu().together();
    return together * 1e6 / upstreamRecords;
  }
}
