package org.carepremiums.eligibility.rule.starter;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.rule.ApplicationsInWords;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.practice.IntegratedPracticePremium;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** DMG5: nobody applies for it, but the integrated practice premium was requested online. */
final class RequestedOnline implements Condition {

  private final Parameter<ApplicationChannel> channel;
  private final IntegratedPracticePremium practicePremium;

  RequestedOnline(StarterDmgParameters parameters, IntegratedPracticePremium practicePremium) {
    this.channel = parameters.channel();
    this.practicePremium = practicePremium;
  }

  @Override
  public Phrase title() {
    return StarterPhrase.REQUESTED_ONLINE;
  }

  @Override
  public Wording required() {
    return StarterPhrase.REQUESTED_BY.with(channel.value());
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Application> application = practicePremium.application(facts);
    if (application != null) {
      boolean online = application.isRuling() || application.value().channel() == channel.value();
      if (online) {
        return Finding.met(
            channel, List.of(application), ApplicationsInWords.of(application.value()));
      }
    }
    List<Known<Application>> looked = application == null ? List.of() : List.of(application);
    Observation observed =
        application == null
            ? StarterPhrase.NOT_REQUESTED.alone()
            : ApplicationsInWords.of(application.value());
    LocalDate closes = practicePremium.windowCloses();
    return context.openDay().isAfter(closes)
        ? Finding.notMet(channel, looked, observed)
        : Finding.unknown(
            channel,
            looked,
            observed,
            StarterPhrase.APPLICATION_BY_UNTIL.with(channel.value(), closes));
  }
}
