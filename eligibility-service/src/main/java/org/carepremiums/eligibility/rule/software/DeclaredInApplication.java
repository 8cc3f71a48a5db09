package org.carepremiums.eligibility.rule.software;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Rule book 12.2, through premium year 2023: the application declares physiotherapy as the main
 * activity, and where the licence is shared, that its sharing is confirmed.
 */
final class DeclaredInApplication implements Condition {

  private final ApplicationWindow window;
  private final Parameter<Boolean> basis;

  DeclaredInApplication(ApplicationWindow window, SoftwareInterventionParameters parameters) {
    this.window = window;
    this.basis = parameters.declarationsAsked();
  }

  @Override
  public Phrase title() {
    return SoftwarePhrase.MAIN_ACTIVITY_AND_SHARED_LICENCE;
  }

  @Override
  public Wording required() {
    return SoftwarePhrase.DECLARATIONS_ASKED.alone();
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Application> application = window.application(facts);
    if (application == null) {
      return Finding.unknown(
          basis,
          List.of(),
          CommonPhrase.NO_ADMISSIBLE_APPLICATION.alone(),
          SoftwarePhrase.AN_ADMISSIBLE_APPLICATION.alone());
    }
    Application asked = application.value();
    boolean mainActivity = Boolean.TRUE.equals(asked.mainActivity());
    boolean licenceInOrder =
        !Boolean.TRUE.equals(asked.sharedLicence())
            || Boolean.TRUE.equals(asked.sharedLicenceConfirmed());
    return mainActivity && licenceInOrder
        ? Finding.met(basis, List.of(application), inWords(asked))
        : Finding.notMet(basis, List.of(application), inWords(asked));
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
