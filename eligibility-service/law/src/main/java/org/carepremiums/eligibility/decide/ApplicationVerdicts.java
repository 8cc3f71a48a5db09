package org.carepremiums.eligibility.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;

/** What each application of a provider is to be answered (KSW7-KSW9, KQP8). */
public final class ApplicationVerdicts {

  /**
   * An application with its answer.
   *
   * @param application what was asked
   * @param recordedOn when notice was taken of it: no answer is of an earlier day
   * @param reply whether it counts, and why
   */
  public record Answered(Application application, BusinessDay recordedOn, ApplicationReply reply) {}

  private ApplicationVerdicts() {}

  /** One answer per application; a ruling on one takes the place of what was asked. */
  public static List<Answered> of(ProviderFacts facts, SchemesInForce schemes) {
    Map<String, KnownFact<Application>> byId = new TreeMap<>();
    for (KnownFact<Application> application : facts.applications()) {
      byId.merge(
          application.value().applicationId(),
          application,
          (one, other) -> one.isRuling() ? one : other);
    }
    List<Answered> answered = new ArrayList<>(byId.size());
    for (KnownFact<Application> application : byId.values()) {
      answered.add(
          new Answered(
              application.value(),
              application.fact().recordedOn(),
              ApplicationReply.of(verdict(application, facts, schemes))));
    }
    return answered;
  }

  private static ApplicationVerdict verdict(
      KnownFact<Application> application, ProviderFacts facts, SchemesInForce schemes) {
    Application asked = application.value();
    return schemes
        .find(asked.scheme(), asked.year())
        .map(found -> found.rules().verdict(application, facts))
        .orElseGet(() -> withoutParameters(asked, schemes));
  }

  /** Later years: no window is open yet. Earlier ones: their windows have closed long ago. */
  private static ApplicationVerdict withoutParameters(Application asked, SchemesInForce schemes) {
    boolean later =
        schemes.all().stream()
            .map(SchemeInForce::rules)
            .filter(rules -> rules.scheme() == asked.scheme())
            .map(rules -> rules.year())
            .max(PremiumYear::compareTo)
            .map(last -> asked.year().compareTo(last) > 0)
            .orElse(true);
    return new ApplicationVerdict(
        false,
        rule(asked.scheme(), later),
        (later ? CommonPhrase.NO_WINDOW_YET : CommonPhrase.NO_WINDOW_ANY_MORE).with(asked.year()));
  }

  /** The rule on windows of each premium; those without a request of their own have none. */
  private static String rule(Scheme scheme, boolean later) {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE -> later ? "KSW8" : "KSW9";
      case PHYSIOTHERAPIST_QUALITY -> "KQP8";
      case GP_INTEGRATED_PRACTICE -> "PPI9";
      case GP_STARTER_DMG -> "DMG5";
      case PHYSIOTHERAPIST_SOCIAL_STATUS -> "SOC4";
    };
  }
}
