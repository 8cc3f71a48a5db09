package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordForm;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.ApplicationVerdicts;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.InLanguage;

/** Evaluates given facts without storing anything. */
@Path("/what-if")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
public class WhatIfResource {

  private static final String SUBJECT = "what-if";
  private static final String FEED = "what-if";

  private final SchemesInForce schemes;

  @Inject
  WhatIfResource(SchemesInForce schemes) {
    this.schemes = schemes;
  }

  @POST
  public WhatIfAnswer evaluate(WhatIf question) {
    requireComplete(question);
    SchemesInForce known = schemes.knownOn(question.openDay().value());
    SchemeInForce scheme =
        known
            .find(question.scheme(), question.year())
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    List<Fact> own = facts("facts", SUBJECT, question.facts(), question.openDay());
    ProviderFacts facts =
        ProviderFacts.of(
            own,
            ProviderFacts.packages(softwareFacts(question)),
            GroupFacts.of(withColleagues(own, question)).practices());
    RuleContext context =
        new RuleContext(question.openDay().value(), sources(question.completeSources()));
    Result result = Result.of(scheme, facts, context, false);
    return new WhatIfAnswer(
        question.scheme(),
        question.year(),
        scheme.rules().isInPlay(facts, context),
        result.status(),
        result.outcome(),
        result.amount(),
        result.prospect(),
        result.conditions(),
        result.pendingOn(),
        result.review(),
        result.application(),
        result.payBefore(),
        ApplicationVerdicts.of(facts, known).stream()
            .map(
                answered ->
                    new WhatIfAnswer.Answered(
                        answered.application().applicationId(),
                        answered.reply().admissible(),
                        answered.reply().ruleId(),
                        answered.reply().reason()))
            .toList(),
        scheme.version());
  }

  private static void requireComplete(WhatIf question) {
    if (question == null) {
      throw RequestRefused.invalid(null, "the request has no body");
    }
    try {
      RecordForm.require(question);
    } catch (InvalidRecord refused) {
      throw RequestRefused.invalid(refused.field(), refused.reason());
    }
  }

  private static List<Fact> softwareFacts(WhatIf question) {
    List<Fact> facts = new ArrayList<>();
    if (question.softwareFacts() != null) {
      new TreeMap<>(question.softwareFacts())
          .forEach(
              (packageId, values) ->
                  facts.addAll(
                      facts("softwareFacts." + packageId, packageId, values, question.openDay())));
    }
    return facts;
  }

  /** The mean of a practice is of all its members, the provider included (PPI7, PPI8). */
  private static List<Fact> withColleagues(List<Fact> own, WhatIf question) {
    List<Fact> facts = new ArrayList<>(own);
    if (question.colleagues() != null) {
      new TreeMap<>(question.colleagues())
          .forEach(
              (colleague, values) -> {
                String field = "colleagues." + colleague;
                facts.addAll(facts(field, inamiKey(field, colleague), values, question.openDay()));
              });
    }
    return facts;
  }

  private static String inamiKey(String field, String written) {
    try {
      return new InamiKey(written).value();
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid(field, wrong.getMessage());
    }
  }

  /** Facts as they would be had intake recorded them on the day of the decision. */
  private static List<Fact> facts(
      String field, String subject, List<FactValue> values, BusinessDay openDay) {
    Map<String, Fact> byId = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      FactValue value = values.get(i);
      Source source = value.source();
      String factId = Fact.id(subject, value, source, 1);
      Fact fact =
          new Fact(
              factId,
              subject,
              1,
              Period.since(openDay.value()),
              value,
              source,
              FEED,
              null,
              openDay.value(),
              openDay,
              null);
      if (byId.put(factId, fact) != null) {
        String place = field + "[" + i + "]";
        throw RequestRefused.invalid(place, "Field '%s' repeats another fact.".formatted(place));
      }
    }
    return List.copyOf(byId.values());
  }

  private static Set<SourceYear> sources(List<String> written) {
    Set<SourceYear> sources = new HashSet<>();
    if (written != null) {
      for (int i = 0; i < written.size(); i++) {
        sources.add(source("completeSources[" + i + "]", written.get(i)));
      }
    }
    return sources;
  }

  private static SourceYear source(String field, String written) {
    for (Topic topic : Topic.all()) {
      if (topic.isFeed()) {
        String prefix = topic.source() + "/" + topic.feed() + "/";
        String year = written.startsWith(prefix) ? written.substring(prefix.length()) : "";
        if (year.matches("20[0-9]{2}")) {
          return new SourceYear(
              topic.source(), topic.feed(), PremiumYear.of(Integer.parseInt(year)));
        }
      }
    }
    throw RequestRefused.invalid(
        field, "Field '%s' does not name source/feed/year.".formatted(field));
  }
}
