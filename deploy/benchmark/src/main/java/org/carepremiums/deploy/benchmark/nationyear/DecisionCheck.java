package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carepremiums.platform.testing.Broker;

/** Compares all decisions with those that are due, and prints how that came out. */
final class DecisionCheck {

  private static final int DIFFERENCES_SHOWN = 20;

  private final PrintStream out;

  DecisionCheck(PrintStream out) {
    this.out = out;
  }

  /** Whether one is another than is due. */
  boolean differ(Map<DecisionPlace, ExpectedDecision> expected, Broker broker) {
    LatestDecisions made = LatestDecisions.read(broker);
    List<String> differences = DecisionDifferences.between(expected, made.all());
    out.printf(
        Locale.ENGLISH,
        "    %,d decisions in %,d versions, %,d other than due%n",
        made.all().size(),
        made.published(),
        differences.size());
    differences.stream().limit(DIFFERENCES_SHOWN).forEach(out::println);
    return !differences.isEmpty();
  }
}
