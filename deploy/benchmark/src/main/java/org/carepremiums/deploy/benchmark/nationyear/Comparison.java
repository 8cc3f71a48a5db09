package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.carepremiums.deploy.local.stack.Service;

/**
 * How a stage stands beside an arm of the kit.
 *
 * @param what what is compared, in words
 * @param ratio ours through theirs, in one round
 */
record Comparison(String what, ToDoubleFunction<Round> ratio) {

  /** Everything that is compared. Of rates more is better; of CPU, less. */
  static List<Comparison> all() {
    return List.of(
        new Comparison(
            "intake: events/s / republish's records/s",
            round ->
                round.stage(Service.INTAKE).eventsPerSecond()
                    / round.kit().get(KitArm.REPUBLISH).recordsPerSecond()),
        new Comparison(
            "intake: CPU per event / republish's per record",
            round ->
                round.stage(Service.INTAKE).cpuPerMillion()
                    / round.kit().get(KitArm.REPUBLISH).cpuPerMillion()),
        new Comparison(
            "eligibility: events/s / streams' records/s",
            round ->
                round.stage(Service.ELIGIBILITY).eventsPerSecond()
                    / round.kit().get(KitArm.STREAMS).recordsPerSecond()),
        new Comparison(
            "eligibility: CPU per event / batch's per record",
            round ->
                round.stage(Service.ELIGIBILITY).cpuPerMillion()
                    / round.kit().get(KitArm.BATCH).cpuPerMillion()),
        new Comparison(
            "record to decision: CPU per upstream record / batch's per record",
            round ->
                round.cpuPerMillionToDecisions() / round.kit().get(KitArm.BATCH).cpuPerMillion()));
  }
}
