package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.function.Function;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Wording;

/** What an explanation says of applications. */
public final class ApplicationsInWords {

  private ApplicationsInWords() {}

  /** {@code app-1 submitted on 2025-09-15 by ProSanté}. */
  public static Observation of(Application asked) {
    return new Submitted(asked);
  }

  private record Submitted(Application asked) implements Observation {

    @Override
    public Wording inWords() {
      return CommonPhrase.APPLICATION_SUBMITTED.with(
          asked.applicationId(), asked.submittedOn(), asked.channel());
    }
  }

  /**
   * @param refused those that do not count
   * @param verdict why
   */
  public static Wording ofRefused(
      List<Known<Application>> refused, Function<Known<Application>, ApplicationVerdict> verdict) {
    return refused.isEmpty()
        ? CommonPhrase.NO_APPLICATION.alone()
        : CommonPhrase.APPLICATIONS_REFUSED.with(
            new Listed<>(refused, application -> ofRefused(application, verdict)));
  }

  private static Wording ofRefused(
      Known<Application> refused, Function<Known<Application>, ApplicationVerdict> verdict) {
    return CommonPhrase.APPLICATION_REFUSED.with(
        refused.value().applicationId(), verdict.apply(refused).reason());
  }
}
