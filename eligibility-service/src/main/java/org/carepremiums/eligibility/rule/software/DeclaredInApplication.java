package org.carepremiums.eligibility.rule.software;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

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
  public String title() {
    return "Main activity and shared licence";
  }

  @Override
  public String required() {
    return "main activity declared in the application, and a shared licence confirmed";
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Application> application = window.application(facts);
    if (application == null) {
      return Finding.unknown(
          basis, List.of(), () -> "no admissible application", () -> "an admissible application");
    }
    Application asked = application.value();
    boolean mainActivity = Boolean.TRUE.equals(asked.mainActivity());
    boolean licenceInOrder =
        !Boolean.TRUE.equals(asked.sharedLicence())
            || Boolean.TRUE.equals(asked.sharedLicenceConfirmed());
    return mainActivity && licenceInOrder
        ? Finding.met(basis, List.of(application), () -> inWords(asked))
        : Finding.notMet(basis, List.of(application), () -> inWords(asked));
  }

  private static String inWords(Application asked) {
    String mainActivity =
        asked.mainActivity() == null
            ? "main activity not stated"
            : asked.mainActivity() ? "main activity declared" : "not the main activity";
    String licence =
        !Boolean.TRUE.equals(asked.sharedLicence())
            ? "licence not shared"
            : Boolean.TRUE.equals(asked.sharedLicenceConfirmed())
                ? "shared licence confirmed"
                : "shared licence not confirmed";
    return mainActivity + ", " + licence;
  }
}
