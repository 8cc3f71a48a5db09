package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW9, PPI9-PPI11, P24-2: one has applied, in the window and in a way that counts (KSW7, KSW8).
 * Without an application nothing is decided until the window has closed.
 */
public final class AdmissibleApplication extends Condition {

  private final ApplicationWindow window;

  public AdmissibleApplication(ApplicationWindow window) {
    super(
        CommonPhrase.APPLICATION,
        window.required(),
        Set.of(FactKind.APPLICATION),
        window.parameters());
    this.window = window;
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    return assess(facts, context, false);
  }

  /**
   * @param inFull whether only an application counts that is for all that the premium can give
   */
  public Finding assess(ProviderFacts facts, RuleContext context, boolean inFull) {
    return find(facts, context, inFull).throughApplying();
  }

  private Finding find(ProviderFacts facts, RuleContext context, boolean inFull) {
    List<Known<Application>> all = window.applications(facts);
    if (window.isAutomatic()) {
      return Finding.exempt(
          window.request(), all, CommonPhrase.COMES_WITHOUT_APPLICATION.with(window.year()));
    }
    Known<Application> application = window.application(facts, inFull);
    if (application != null) {
      return Finding.met(
          window.closes(), List.of(application), ApplicationsInWords.of(application.value()));
    }
    Wording observed =
        ApplicationsInWords.ofRefused(all, refused -> window.verdict(refused, inFull));
    return window.hasClosed(context.openDay())
        ? Finding.notMet(window.closes(), all, observed)
        : Finding.unknown(window.closes(), all, observed, window.awaited());
  }
}
