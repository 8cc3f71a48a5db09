package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI9-PPI11, P24-2: the premium is asked for in the window, online, or on the form for the base
 * amount. A trainee, who has no base amount, is not served by the form.
 */
final class AskedInWindow extends PracticeCondition {

  private final AdmissibleApplication application;

  AskedInWindow(PracticeYear practiceYear) {
    super(practiceYear);
    this.application = new AdmissibleApplication(practiceYear.window());
  }

  @Override
  public Phrase title() {
    return application.title();
  }

  @Override
  public Wording required() {
    return application.required();
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return application.restsOn();
  }

  @Override
  public Set<FactKind> looksAt() {
    return application.looksAt();
  }

  @Override
  Finding assess(Dossier dossier) {
    return application.assess(dossier.facts(), dossier.context(), dossier.standing().inTraining());
  }
}
