package org.carepremiums.deploy.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/** What networks and retries do to a day's records: any order, and some of them twice. */
final class Disorder {

  private static final int ONE_IN = 4;

  private Disorder() {}

  /**
   * @param seed the same for the same disorder
   */
  static Scenario of(Scenario orderly, long seed) {
    Random random = new Random(seed);
    List<UpstreamLine> records = new ArrayList<>();
    for (LocalDate day : orderly.recordsByDay().keySet()) {
      List<UpstreamLine> mixed = new ArrayList<>();
      for (UpstreamLine line : orderly.recordsByDay().get(day)) {
        mixed.add(line);
        if (random.nextInt(ONE_IN) == 0) {
          mixed.add(line);
        }
      }
      Collections.shuffle(mixed, random);
      records.addAll(mixed);
    }
    return orderly.withRecords(records);
  }
}
