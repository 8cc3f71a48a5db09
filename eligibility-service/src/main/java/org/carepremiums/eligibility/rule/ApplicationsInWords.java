package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.function.Function;
import org.carepremiums.contracts.fact.FactValue.Application;

/** What an explanation says of applications. */
public final class ApplicationsInWords {

  /** Somebody who asks again and again still gets a sentence that fits an event. */
  private static final int LONGEST = 1_000;

  private ApplicationsInWords() {}

  /** {@code app-1 submitted on 2025-09-15 by PROSANTE}. */
  public static String of(Application asked) {
    return asked.applicationId()
        + " submitted on "
        + asked.submittedOn()
        + " by "
        + asked.channel();
  }

  /**
   * @param refused those that do not count
   * @param verdict why
   */
  public static String ofRefused(
      List<Known<Application>> refused, Function<Known<Application>, ApplicationVerdict> verdict) {
    if (refused.isEmpty()) {
      return "no application";
    }
    StringBuilder words = new StringBuilder("no admissible application");
    for (Known<Application> application : refused) {
      words
          .append("; ")
          .append(of(application.value()))
          .append(" (")
          .append(verdict.apply(application).ruleId())
          .append(')');
      if (words.length() > LONGEST) {
        return words.append(" ...").toString();
      }
    }
    return words.toString();
  }
}
