package org.carepremiums.deploy.benchmark.nationyear;

import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * How long records take that come evenly while all services run; times in milliseconds.
 *
 * @param rate how many were to be sent in a second
 * @param records how many were sent
 * @param sendingSeconds from the first to the last
 * @param ownDecisions how many a decision was taken on before the next one about the same provider
 * @param all of all records
 * @param lastThird of those that were sent last, when what had to be compiled is
 * @param quietSeconds from the last one until all services were quiet
 * @param cpu from the first record until then
 * @param commandCpuSeconds of this command in the same time
 */
record LoadLatency(
    int rate,
    int records,
    double sendingSeconds,
    int ownDecisions,
    Part all,
    Part lastThird,
    double quietSeconds,
    SystemCpu cpu,
    double commandCpuSeconds) {

  /**
   * Some of the records, one after the other.
   *
   * @param withFact of how many the fact was received
   * @param toFact from sending one to its fact
   * @param withDecision from how many a decision followed, their own or a later one that counts
   *     them in
   * @param toDecision to the first decision that counts it in
   */
  record Part(int withFact, Percentiles toFact, int withDecision, Percentiles toDecision) {

    /**
     * @throws org.carepremiums.deploy.local.stack.CannotRun when nothing followed from any
     */
    static Part of(WhatFollowed followed, int first) {
      double[] toFact = followed.toFact(first);
      double[] toDecision = followed.toDecision(first);
      if (toFact.length == 0 || toDecision.length == 0) {
        throw CannotRun.brokenOff("No fact or no decision followed from the records.");
      }
      return new Part(
          toFact.length, Percentiles.of(toFact), toDecision.length, Percentiles.of(toDecision));
    }
  }

  /** Records per second that were really sent. */
  double achievedRate() {
    return records / sendingSeconds;
  }
}
