package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** A condition of the integrated practice premium: it looks at what several of them look at. */
abstract class PracticeCondition extends Condition {

  private final PracticeYear practiceYear;

  PracticeCondition(
      PracticeYear practiceYear,
      Phrase title,
      Wording required,
      Set<FactKind> looksAt,
      List<SourceYear> sources,
      List<Parameter<?>> restsOn) {
    super(title, required, looksAt, sources, restsOn);
    this.practiceYear = practiceYear;
  }

  abstract ConditionFinding assess(PractitionerYear dossier);

  @Override
  public final ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return assess(practiceYear.open(facts, context));
  }

  PremiumYear year() {
    return practiceYear.year();
  }

  IntegratedPracticeParameters parameters() {
    return practiceYear.parameters();
  }

  ApplicationWindow window() {
    return practiceYear.window();
  }
}
