package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
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
        List.of(),
        window.parameters());
    this.window = window;
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return assess(facts, context, false);
  }

  /**
   * @param inFull whether only an application counts that is for all that the premium can give
   */
  public ConditionFinding assess(ProviderFacts facts, RuleContext context, boolean inFull) {
    return find(facts, context, inFull).throughApplying();
  }

  private ConditionFinding find(ProviderFacts facts, RuleContext context, boolean inFull) {
    List<KnownFact<Application>> all = window.applications(facts);
    if (window.isAutomatic()) {
      return ConditionFinding.exempt(
          window.request(), all, CommonPhrase.COMES_WITHOUT_APPLICATION.with(window.year()));
    }
    KnownFact<Application> application = window.application(facts, inFull);
    if (application != null) {
      return ConditionFinding.met(
          window.closes(), List.of(application), inWords(application.value()));
    }
    Wording observed =
        all.isEmpty()
            ? CommonPhrase.NO_APPLICATION.alone()
            : CommonPhrase.APPLICATIONS_REFUSED.with(
                new Listed<>(all, refused -> refused(refused, inFull)));
    return window.hasClosed(context.openDay())
        ? ConditionFinding.notMet(window.closes(), all, observed)
        : ConditionFinding.unknown(window.closes(), all, observed, window.awaited());
  }

  private Wording refused(KnownFact<Application> refused, boolean inFull) {
    return CommonPhrase.APPLICATION_REFUSED.with(
        refused.value().applicationId(), window.verdict(refused, inFull).reason());
  }

  /** {@code app-1 submitted on 2025-09-15 by ProSanté}. */
  public static Observation inWords(Application asked) {
    return new Submitted(asked);
  }

  private record Submitted(Application asked) implements Observation {

    @Override
    public Wording inWords() {
      return CommonPhrase.APPLICATION_SUBMITTED.with(
          asked.applicationId(), asked.submittedOn(), asked.channel());
    }
  }
}
