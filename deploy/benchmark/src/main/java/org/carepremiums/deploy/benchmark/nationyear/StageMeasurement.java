package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import org.carepremiums.deploy.local.stack.Service;

/**
 * What one service took for its part of the premium year.
 *
 * @param run from 1
 * @param service which one
 * @param events how many records stood on its topics when it was ready, and were new to it
 * @param ownEvents how many more it wrote and read itself, as eligibility asks itself to decide
 *     again
 * @param seconds on the wall, from being ready until it was quiet
 * @param cpu in that time
 * @param startCpuSeconds of the service's process before it was ready
 * @param peakResidentBytes the most memory that the service's process held at a time
 * @param tables the largest ones of the service afterwards, the largest first
 */
record StageMeasurement(
    int run,
    Service service,
    long events,
    long ownEvents,
    double seconds,
    CpuSeconds cpu,
    double startCpuSeconds,
    long peakResidentBytes,
    List<TableSize> tables) {

  double eventsPerSecond() {
    return events / seconds;
  }

  /** CPU seconds of service, broker and database for a million events. */
  double cpuPerMillion() {
    return cpu.together() * 1e6 / events;
  }
}
