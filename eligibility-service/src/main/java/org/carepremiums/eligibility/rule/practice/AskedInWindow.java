package org.carepremiums.eligibility.rule.practice;

import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.eligibility.rule.ApplicationsInWords;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI9-PPI11, P24-2: the premium is asked for in the window, online, or on the form for the base
 * amount. Without an application nothing is decided until the window has closed.
 */
final class AskedInWindow extends PracticeCondition {

  AskedInWindow(PracticeYear practiceYear) {
    super(practiceYear);
  }

  @Override
  public Phrase title() {
    return CommonPhrase.APPLICATION;
  }

  @Override
  public Wording required() {
    return PracticePhrase.ONLINE_OR_FORM_IN_WINDOW.with(
        window().opens().value(),
        window().closes().value(),
        window().online().value(),
        window().form().value());
  }

  @Override
  Finding assess(Dossier dossier) {
    Known<Application> application = dossier.application();
    if (application != null) {
      return Finding.met(
          window().closes(), List.of(application), ApplicationsInWords.of(application.value()));
    }
    List<Known<Application>> refused = inOrder(dossier);
    if (window().hasClosed(dossier.context().openDay())) {
      return Finding.notMet(
          window().closes(), refused, ApplicationsInWords.ofRefused(refused, window()::verdict));
    }
    return Finding.unknown(
        window().closes(),
        refused,
        ApplicationsInWords.ofRefused(refused, window()::verdict),
        CommonPhrase.APPLICATION_UNTIL.with(window().closes().value()));
  }

  /** Each once, by day, so that the explanation does not depend on how they were told. */
  private List<Known<Application>> inOrder(Dossier dossier) {
    return dossier.facts().applications(Scheme.GP_INTEGRATED_PRACTICE, year()).stream()
        .distinct()
        .sorted(
            Comparator.comparing((Known<Application> asked) -> asked.value().submittedOn())
                .thenComparing(asked -> asked.value().applicationId()))
        .toList();
  }
}
