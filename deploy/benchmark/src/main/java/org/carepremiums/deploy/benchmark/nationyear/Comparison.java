package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.carepremiums.deploy.local.stack.Service;

/**
 * How a stage stands beside an arm of the kit.
 *
 * @param what what is compared, in words
 * @param last the last service whose stage it takes
 * @param ratio ours through theirs, in one round
 */
record Comparison(String what, Service last, ToDoubleFunction<Round> ratio) {

  /** Everything that is compared. Of rates more is better; of CPU, less. */
  static List<Comparison> all() {
    return List.of(
        rate("intake: events/s / republish's records/s", Service.INTAKE, KitArm.REPUBLISH),
        new Comparison(
            "intake: CPU per event / republish's per record",
            Service.INTAKE,
            round ->
                round.stage(Service.INTAKE).cpuPerMillion()
                    / round.kit().get(KitArm.REPUBLISH).cpuPerMillion()),
        rate("eligibility: events/s / streams' records/s", Service.ELIGIBILITY, KitArm.STREAMS),
        new Comparison(
            "eligibility: CPU per event / batch's per record",
            Service.ELIGIBILITY,
            round ->
                round.stage(Service.ELIGIBILITY).cpuPerMillion()
                    / round.kit().get(KitArm.BATCH).cpuPerMillion()),
        wholeWay("record to decision", Service.ELIGIBILITY),
        rate("payment: events/s / republish's records/s", Service.PAYMENT, KitArm.REPUBLISH),
        rate(
            "contestation: events/s / republish's records/s",
            Service.CONTESTATION,
            KitArm.REPUBLISH),
        wholeWay("record to window and account", Service.CONTESTATION));
  }

  private static Comparison rate(String what, Service service, KitArm arm) {
    return new Comparison(
        what,
        service,
        round -> round.stage(service).eventsPerSecond() / round.kit().get(arm).recordsPerSecond());
  }

  private static Comparison wholeWay(String fromWhatToWhat, Service last) {
    return new Comparison(
        fromWhatToWhat + ": CPU per upstream record / batch's per record",
        last,
        round -> round.cpuPerMillionUntil(last) / round.kit().get(KitArm.BATCH).cpuPerMillion());
  }
}
