package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

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
  public Phrase title() {
    return CommonPhrase.APPLICATION;
  }

  @Override
  public Wording required() {
    return CommonPhrase.APPLICATION_IN_WINDOW.with(
        window.opens().value(), window.closes().value(), window.channels().value());
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Application> application = window.application(facts);
    if (application != null) {
      return Finding.met(
          window.closes(), List.of(application), ApplicationsInWords.of(application.value()));
    }
    List<Known<Application>> refused = window.applications(facts);
    if (window.hasClosed(context.openDay())) {
      return Finding.notMet(
          window.closes(), refused, ApplicationsInWords.ofRefused(refused, window::verdict));
    }
    return Finding.unknown(
        window.closes(),
        refused,
        ApplicationsInWords.ofRefused(refused, window::verdict),
        CommonPhrase.APPLICATION_UNTIL.with(window.closes().value()));
  }
}
