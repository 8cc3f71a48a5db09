package org.carepremiums.deploy.benchmark.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * General practitioners as they may be found in a country: of 20, 5 are members of a practice of
 * five, 1 works at forfait all year, 1 is in training, 1 lacks counts, 1 has no software or asks on
 * the form, 1 began lately, and 10 work alone. Every hundredth works at forfait for part of the
 * year. One of the networks has not delivered all its Sumehr counts.
 */
final class Practitioners {

  private static final int PRACTICE = 5;

  private final List<Practitioner> all = new ArrayList<>();
  private final List<ProviderFacts> facts = new ArrayList<>();
  private final Map<String, GroupPractice> groups = new HashMap<>();
  private final Premium premium;
  private final RuleContext context;

  Practitioners(int count) {
    Random chance = new Random(42);
    Map<String, List<Practitioner>> practices = new TreeMap<>();
    for (int n = 0; n < count; n++) {
      Practitioner who = kind(n, chance);
      if (n % 20 < PRACTICE) {
        String practice = "practice-" + n / 20;
        who.memberOf(practice);
        practices.computeIfAbsent(practice, first -> new ArrayList<>()).add(who);
      }
      all.add(who);
    }
    practices.values().forEach(Practitioners::bareMeans);
    premium =
        SchemesInForce.load(Practitioners.class.getClassLoader())
            .find(Scheme.GP_INTEGRATED_PRACTICE, Practitioner.YEAR)
            .orElseThrow()
            .rules();
    Set<SourceYear> complete = new HashSet<>(premium.sources());
    complete.remove(new SourceYear(Source.VITALINK, "sumehr", Practitioner.YEAR));
    context = new RuleContext(LocalDate.of(2025, 12, 16), complete);
    read(practices);
  }

  private static Practitioner kind(int n, Random chance) {
    Practitioner who = new Practitioner(n);
    int kind = n % 20;
    if (kind == 6) {
      who.startsTraining();
    } else {
      who.practisesSince(kind == 9 ? 2021 : 1995 + chance.nextInt(20));
      who.attests(20_000 + chance.nextInt(180_000));
      who.onCall(chance.nextInt(40) == 0 ? 0 : 1 + chance.nextInt(12));
    }
    if (kind != 8 || n % 40 >= 20) {
      who.usesSoftware();
    }
    if (kind == 5) {
      who.atForfait(LocalDate.of(2019, 1, 1), null);
    } else if (n % 100 == 99) {
      who.atForfait(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 3, 31));
    }
    boolean onForm = kind == 8 && n % 40 >= 20;
    if (chance.nextInt(30) > 0) {
      who.asks(onForm ? ApplicationChannel.FORM : ApplicationChannel.PROSANTE);
    }
    return use(who, kind == 7, chance);
  }

  /** Most reach most parameters, and some of each are missed. */
  private static Practitioner use(Practitioner who, boolean lacksCounts, Random chance) {
    int patients = 400 + chance.nextInt(1_500);
    who.sumehrs(patients * (35 + chance.nextInt(60)) / 100, patients);
    who.counts(0, 20 + chance.nextInt(180), 200);
    who.counts(3, 900 + chance.nextInt(3_000), 3_900);
    if (lacksCounts) {
      return who;
    }
    who.counts(1, chance.nextInt(40), 1);
    who.counts(2, chance.nextInt(30), 1);
    who.counts(4, chance.nextInt(12), 1);
    who.counts(5, chance.nextInt(8), 1);
    return who.consultsBarometers(chance.nextInt(4));
  }

  private static void bareMeans(List<Practitioner> members) {
    for (int place = 0; place < BareDecision.THRESHOLDS.length; place++) {
      double sum = 0;
      for (Practitioner member : members) {
        long outOf = member.bare().outOf[place];
        sum += outOf == 0 ? 0 : (double) member.bare().numerators[place] / outOf;
      }
      double mean = sum / members.size() * (BareDecision.isShare(place) ? 100 : 1);
      if (mean >= BareDecision.THRESHOLDS[place]) {
        for (Practitioner member : members) {
          member.bare().inOrderByGroup |= 1 << place;
        }
      }
    }
  }

  private void read(Map<String, List<Practitioner>> practices) {
    Map<String, SoftwarePackage> packages =
        ProviderFacts.packages(
            List.of(
                Practitioner.fact(
                    Practitioner.PACKAGE,
                    new FactValue.SoftwareAcceptance(LocalDate.of(2018, 1, 1), null),
                    Source.MEDICOMUT_COMMISSION)));
    practices.forEach(
        (practice, members) -> {
          Map<String, Collection<Fact>> told = new TreeMap<>();
          members.forEach(member -> told.put(member.provider(), member.facts()));
          groups.put(practice, GroupPractice.of(practice, told));
        });
    all.forEach(who -> facts.add(ProviderFacts.of(who.facts(), packages, groups)));
  }

  List<Practitioner> all() {
    return all;
  }

  List<ProviderFacts> facts() {
    return facts;
  }

  /** Forgets what was found out about group practices: the next round decides afresh. */
  void forgetMeans() {
    groups.replaceAll((id, known) -> new GroupPractice(id, known.members()));
  }

  Evaluation decide(ProviderFacts who) {
    return premium.evaluate(who, context);
  }

  /** Both rules pay the same, or nothing is measured. */
  void requireAgreement() {
    for (int n = 0; n < all.size(); n++) {
      Evaluation explained = decide(facts.get(n));
      int bare = BareDecision.euros(all.get(n).bare());
      long euros = explained.outcome() == Outcome.PENDING ? -1 : explained.amount().value() / 100;
      if (bare != euros) {
        throw new IllegalStateException(
            "practitioner %d: %d EUR bare, %d EUR explained".formatted(n, bare, euros));
      }
    }
  }

  /** How many come out with which amount; {@code -1} for who waits for a review. */
  Map<Integer, Integer> byAmount() {
    Map<Integer, Integer> amounts = new TreeMap<>();
    all.forEach(who -> amounts.merge(BareDecision.euros(who.bare()), 1, Integer::sum));
    return amounts;
  }

  long factsTold() {
    return all.stream().mapToLong(who -> who.facts().size()).sum();
  }
}
