package org.carepremiums.eligibility.rule.starter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Observation;

/** DMG5: nobody applies for it, but the integrated practice premium was requested online. */
final class RequestedOnline extends Condition {

  private final Parameter<ApplicationChannel> channel;
  private final Premium practicePremium;

  RequestedOnline(StarterDmgParameters parameters, Premium practicePremium) {
    super(
        StarterPhrase.REQUESTED_ONLINE,
        StarterPhrase.REQUESTED_BY.with(parameters.channel().value()),
        Set.of(FactKind.APPLICATION),
        List.of(),
        List.of(parameters.channel(), practicePremium.window().request()));
    this.channel = parameters.channel();
    this.practicePremium = practicePremium;
  }

  /** The application that asks for it too; {@code null} where there is none. */
  KnownFact<Application> application(ProviderFacts facts) {
    KnownFact<Application> application = practicePremium.application(facts);
    return application != null && isOnline(application) ? application : null;
  }

  private boolean isOnline(KnownFact<Application> application) {
    return application.isRuling() || application.value().channel() == channel.value();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return find(facts, context).throughApplying();
  }

  private ConditionFinding find(ProviderFacts facts, RuleContext context) {
    ApplicationWindow window = practicePremium.window();
    if (window.isAutomatic()) {
      return ConditionFinding.exempt(
          window.request(),
          List.of(),
          CommonPhrase.COMES_WITHOUT_APPLICATION.with(practicePremium.year()));
    }
    KnownFact<Application> application = practicePremium.application(facts);
    if (application != null && isOnline(application)) {
      return ConditionFinding.met(
          channel, List.of(application), AdmissibleApplication.inWords(application.value()));
    }
    List<KnownFact<Application>> looked = application == null ? List.of() : List.of(application);
    Observation observed =
        application == null
            ? StarterPhrase.NOT_REQUESTED.alone()
            : AdmissibleApplication.inWords(application.value());
    if (window.hasClosed(context.openDay())) {
      return ConditionFinding.notMet(channel, looked, observed);
    }
    LocalDate last = window.closes().value().day();
    return ConditionFinding.unknown(
        channel,
        looked,
        observed,
        last == null
            ? StarterPhrase.APPLICATION_BY.with(channel.value())
            : StarterPhrase.APPLICATION_BY_UNTIL.with(channel.value(), last));
  }
}
