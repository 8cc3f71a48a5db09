package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;

/**
 * KSW9: the premium is asked for, in the window and through a channel that counts (KSW7, KSW8).
 * Without an application nothing is decided until the window has closed.
 */
public final class AdmissibleApplication implements Condition {

  private final ApplicationWindow window;

  public AdmissibleApplication(ApplicationWindow window) {
    this.window = window;
  }

  @Override
  public String title() {
    return "Application";
  }

  @Override
  public String required() {
    return "an application from "
        + window.opens().value()
        + " to "
        + window.closes().value()
        + " by "
        + window.channels().value();
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Application> application = window.application(facts);
    if (application != null) {
      return Finding.met(window.closes(), List.of(application), () -> inWords(application.value()));
    }
    List<Known<Application>> refused = window.applications(facts);
    if (window.hasClosed(context.openDay())) {
      return Finding.notMet(window.closes(), refused, () -> inWords(refused));
    }
    return Finding.unknown(
        window.closes(),
        refused,
        () -> inWords(refused),
        () -> "an application until " + window.closes().value());
  }

  private static String inWords(Application asked) {
    return asked.applicationId()
        + " submitted on "
        + asked.submittedOn()
        + " by "
        + asked.channel();
  }

  private String inWords(List<Known<Application>> refused) {
    if (refused.isEmpty()) {
      return "no application";
    }
    StringBuilder words = new StringBuilder("no admissible application");
    for (Known<Application> application : refused) {
      words
          .append("; ")
          .append(inWords(application.value()))
          .append(" (")
          .append(window.verdict(application).ruleId())
          .append(')');
      // Somebody who asks again and again still gets a sentence that fits an event
      if (words.length() > 1_000) {
        return words.append(" ...").toString();
      }
    }
    return words.toString();
  }
}
