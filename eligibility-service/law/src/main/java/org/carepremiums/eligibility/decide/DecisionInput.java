package org.carepremiums.eligibility.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Everything that a version of a decision depends on, beside the version before, so that it can be
 * decided again.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param facts the provider's facts that bear on it
 * @param softwareFacts the facts about packages that the provider uses
 * @param memberFacts the facts of the other members of the provider's group practices that bear on
 *     it
 * @param openDay the business day that was open
 * @param completeSources those of the scheme's sources that had been delivered in full
 * @param suspendedSources those of them that had been, and were taken back
 * @param finalBefore whether an earlier version was final
 * @param parameterVersion the parameter file and its digest
 */
public record DecisionInput(
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    List<Fact> facts,
    List<Fact> softwareFacts,
    List<Fact> memberFacts,
    BusinessDay openDay,
    List<SourceYear> completeSources,
    List<SourceYear> suspendedSources,
    boolean finalBefore,
    String parameterVersion) {

  /**
   * Inputs that were stored before practices were known have no facts of members, and those before
   * completeness could be taken back name no source of which it was.
   */
  public DecisionInput {
    memberFacts = memberFacts == null ? List.of() : memberFacts;
    suspendedSources = suspendedSources == null ? List.of() : suspendedSources;
  }

  /** Gathers what bears on the decision out of all that is known. */
  public static DecisionInput of(
      SchemeInForce scheme,
      InamiKey provider,
      Collection<Fact> facts,
      Map<String, SoftwarePackage> packages,
      GroupFacts groups,
      BusinessDay openDay,
      RuleContext context,
      boolean finalBefore) {
    Premium rules = scheme.rules();
    List<Fact> bearing = facts.stream().filter(fact -> rules.isTouchedBy(fact.value())).toList();
    Set<SourceYear> complete = new TreeSet<>(rules.everySource());
    complete.removeIf(source -> !context.isComplete(source));
    Set<SourceYear> suspended = new TreeSet<>(rules.everySource());
    suspended.removeIf(source -> !context.isSuspended(source));
    return new DecisionInput(
        rules.scheme(),
        rules.year(),
        provider,
        bearing,
        softwareFacts(bearing, packages),
        groups.ofOthers(provider, bearing, rules),
        openDay,
        List.copyOf(complete),
        List.copyOf(suspended),
        finalBefore,
        scheme.version());
  }

  private static List<Fact> softwareFacts(List<Fact> facts, Map<String, SoftwarePackage> packages) {
    Set<String> used = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact.value() instanceof SoftwareUse use) {
        used.add(use.packageId());
      }
    }
    List<Fact> about = new ArrayList<>();
    for (String packageId : used) {
      packages
          .getOrDefault(packageId, SoftwarePackage.UNHEARD_OF)
          .all()
          .forEach(known -> about.add(known.fact()));
    }
    return about;
  }

  /**
   * Decides again.
   *
   * @param before the version before; {@code null} for the first
   * @param version the version that was decided
   * @throws IllegalStateException when the parameter file is not the one that was followed
   */
  public Decision decide(SchemesInForce schemes, Decision before, int version) {
    SchemeInForce inForce =
        schemes
            .edition(parameterVersion)
            .orElseThrow(
                () -> new IllegalStateException("parameters " + parameterVersion + " are gone"));
    List<Fact> ofGroups = new ArrayList<>(facts);
    ofGroups.addAll(memberFacts);
    return Result.of(
            inForce,
            ProviderFacts.of(
                facts, ProviderFacts.packages(softwareFacts), GroupFacts.of(ofGroups).practices()),
            new RuleContext(
                openDay.value(), new HashSet<>(completeSources), new HashSet<>(suspendedSources)),
            finalBefore)
        .decision(provider, before, version, takenNotice());
  }

  /**
   * The day on which all that bears on the decision had been taken notice of: a fact may be of a
   * later day than the one that was open, as where somebody applied on a Sunday.
   */
  public BusinessDay takenNotice() {
    BusinessDay latest = openDay;
    for (List<Fact> some : List.of(facts, softwareFacts, memberFacts)) {
      for (Fact fact : some) {
        latest = latest.orLater(fact.recordedOn());
      }
    }
    return latest;
  }
}
