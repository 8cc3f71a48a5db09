package org.carepremiums.eligibility.rule.software;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Rule book 12.2, through premium year 2023: the application declares physiotherapy as the main
 * activity, and where the licence is shared, that its sharing is confirmed.
 */
final class DeclaredInApplication extends Condition {

  private final PremiumYear year;
  private final ApplicationWindow window;
  private final Parameter<Boolean> basis;

  DeclaredInApplication(
      PremiumYear year, ApplicationWindow window, SoftwareInterventionParameters parameters) {
    super(
        SoftwarePhrase.MAIN_ACTIVITY_AND_SHARED_LICENCE,
        SoftwarePhrase.DECLARATIONS_ASKED.alone(),
        Set.of(FactKind.APPLICATION),
        List.of(),
        List.of(parameters.declarationsAsked()));
    this.year = year;
    this.window = window;
    this.basis = parameters.declarationsAsked();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    if (window.isAutomatic()) {
      return ConditionFinding.exempt(
          basis, List.of(), CommonPhrase.COMES_WITHOUT_APPLICATION.with(year));
    }
    KnownFact<Application> application = window.application(facts, false);
    if (application == null) {
      return withoutApplication(context).throughApplying();
    }
    Application asked = application.value();
    boolean mainActivity = Boolean.TRUE.equals(asked.mainActivity());
    boolean licenceInOrder =
        !Boolean.TRUE.equals(asked.sharedLicence())
            || Boolean.TRUE.equals(asked.sharedLicenceConfirmed());
    return mainActivity && licenceInOrder
        ? ConditionFinding.met(basis, List.of(application), inWords(asked))
        : ConditionFinding.notMet(basis, List.of(application), inWords(asked));
  }

  private ConditionFinding withoutApplication(RuleContext context) {
    Wording none = CommonPhrase.NO_ADMISSIBLE_APPLICATION.alone();
    return window.hasClosed(context.openDay())
        ? ConditionFinding.notExamined(basis, none)
        : ConditionFinding.unknown(
            basis, List.of(), none, SoftwarePhrase.AN_ADMISSIBLE_APPLICATION.alone());
  }

  private static Wording inWords(Application asked) {
    return SoftwarePhrase.DECLARED.with(mainActivity(asked).alone(), licence(asked).alone());
  }

  private static Phrase mainActivity(Application asked) {
    if (asked.mainActivity() == null) {
      return SoftwarePhrase.MAIN_ACTIVITY_NOT_STATED;
    }
    return asked.mainActivity()
        ? SoftwarePhrase.MAIN_ACTIVITY_DECLARED
        : SoftwarePhrase.NOT_THE_MAIN_ACTIVITY;
  }

  private static Phrase licence(Application asked) {
    if (!Boolean.TRUE.equals(asked.sharedLicence())) {
      return SoftwarePhrase.LICENCE_NOT_SHARED;
    }
    return Boolean.TRUE.equals(asked.sharedLicenceConfirmed())
        ? SoftwarePhrase.SHARED_LICENCE_CONFIRMED
        : SoftwarePhrase.SHARED_LICENCE_NOT_CONFIRMED;
  }
}
