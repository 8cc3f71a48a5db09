package org.carepremiums.eligibility.rule.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.facts.Practitioner;

/** What holds for every general practitioner, shown on generated ones. */
@Label("For every general practitioner")
class PracticePropertiesTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(PracticePropertiesTest.class.getClassLoader());
  private static final String PRACTICE = "practice-1";

  /** Out of how many a share is counted, and what a network or an insurer counts. */
  record Counted(int numerator, int denominator) {}

  /** What sources count of a practitioner. */
  record Usages(Map<UsageParameter, Counted> counts, List<Integer> sumehr, Integer dmgPatients) {}

  /** As what a practitioner works. */
  record Work(String competence, String forfait, int attestedEuros, int fees, String software) {}

  /** A practitioner with colleagues, and what is known on the day of the decision. */
  record Case(
      int year,
      Work work,
      Usages usages,
      String member,
      List<Usages> colleagues,
      String application,
      boolean closed,
      Set<Integer> incomplete) {

    SchemeInForce scheme(Scheme scheme) {
      return SCHEMES.find(scheme, PremiumYear.of(year)).orElseThrow();
    }

    Premium premium() {
      return scheme(Scheme.GP_INTEGRATED_PRACTICE).rules();
    }

    /** The last day of the window, or of the year after where none has been published. */
    LocalDate lastDay() {
      LocalDate closes = premium().window().closes().value().day();
      return closes == null ? PremiumYear.of(year + 1).lastDay() : closes;
    }

    RuleContext context() {
      List<SourceYear> sources = premium().sources();
      Set<SourceYear> complete = new HashSet<>(sources);
      incomplete.forEach(index -> complete.remove(sources.get(index % sources.size())));
      return new RuleContext(lastDay().plusDays(closed ? 1 : 0), complete);
    }

    Case with(Usages other) {
      return new Case(year, work, other, member, colleagues, application, closed, incomplete);
    }

    Case withColleagues(List<Usages> others) {
      return new Case(year, work, usages, member, others, application, closed, incomplete);
    }

    Case withoutGroup() {
      return new Case(year, work, usages, "none", colleagues, application, closed, incomplete);
    }

    Practitioner practitioner() {
      Practitioner practitioner = new Practitioner("10000001", year);
      for (String span : work.competence.replace("PY", "" + year).split(" ")) {
        String[] ends = span.substring(4).split("\\.\\.", -1);
        practitioner.competence(span.substring(0, 3), ends[0], ends[1].isEmpty() ? null : ends[1]);
      }
      if (!work.forfait.equals("none")) {
        String[] ends = work.forfait.replace("PY", "" + year).split("\\.\\.", -1);
        practitioner.forfait(ends[0], ends[1].isEmpty() ? null : ends[1]);
      }
      practitioner.attested("300", work.attestedEuros * 100L);
      practitioner.onCall(work.fees >= 0, Math.max(work.fees, 0), work.fees == 9);
      if (!work.software.equals("none")) {
        practitioner.uses(work.software, "2016-01-01", null);
      }
      if (!member.equals("none")) {
        join(practitioner, member);
      }
      if (!application.equals("none")) {
        LocalDate asked = lastDay().minusDays(3);
        practitioner.asks("app-1", asked, ApplicationChannel.valueOf(application));
      }
      tell(practitioner, usages);
      return practitioner;
    }

    private void join(Practitioner who, String from) {
      String day = from.replace("PY", "" + year);
      who.member(PRACTICE, "2015-01-05", day, null, day);
    }

    private static void tell(Practitioner who, Usages usages) {
      usages.counts.forEach(
          (parameter, count) ->
              who.usage(
                  parameter,
                  parameter.isShare()
                      ? Math.min(count.numerator, count.denominator)
                      : count.numerator,
                  parameter.isShare() ? Integer.valueOf(count.denominator) : null));
      who.sumehr(usages.sumehr.stream().mapToInt(Integer::intValue).toArray());
      if (usages.dmgPatients != null) {
        who.dmgPatients("300", usages.dmgPatients);
      }
    }

    Map<String, GroupPractice> practices() {
      Map<String, Collection<Fact>> members = new TreeMap<>();
      members.put("10000001", practitioner().facts());
      for (int i = 0; i < colleagues.size(); i++) {
        Practitioner colleague = new Practitioner("1000000" + (i + 2), year);
        colleague.competence("003", "1990-07-01", null);
        join(colleague, "2016-01-01");
        tell(colleague, colleagues.get(i));
        members.put(colleague.id(), colleague.facts());
      }
      return Map.of(PRACTICE, GroupPractice.of(PRACTICE, members));
    }

    ProviderFacts facts(Function<List<Fact>, List<Fact>> told) {
      return ProviderFacts.of(
          told.apply(practitioner().facts()),
          ProviderFacts.packages(Practitioner.accepted(Practitioner.PACKAGE, "2017-01-01", null)),
          practices());
    }

    ProviderFacts facts() {
      return facts(Function.identity());
    }

    Evaluation evaluate(Scheme scheme) {
      return scheme(scheme).rules().evaluate(facts(), context());
    }

    /** What is owed at least if nothing decisive stands against it, also under review. */
    long certainCents() {
      return premium().evaluate(facts(), context()).due().value();
    }
  }

  @Provide
  Arbitrary<Usages> usages() {
    Arbitrary<Counted> counted =
        Combinators.combine(
                Arbitraries.integers().between(0, 900), Arbitraries.integers().between(0, 1_000))
            .as(Counted::new);
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(UsageParameter.class), counted).ofMaxSize(14),
            Arbitraries.integers().between(0, 300).list().ofMaxSize(5),
            Arbitraries.integers().between(0, 1_000).injectNull(0.05))
        .as(Usages::new);
  }

  @Provide
  Arbitrary<Case> cases() {
    return cases(
        2018,
        Arbitraries.of(
            "003:1995-07-01..",
            "003:1995-07-01..",
            "003:1995-07-01..",
            "004:PY-03-01..",
            "005:2016-10-01..PY-09-30 004:PY-10-01..",
            "005:2016-10-01..",
            "006:PY-12-31..",
            "003:1995-07-01..2017-12-31"),
        Arbitraries.of("none", "PROSANTE", "PROSANTE", "PROSANTE", "FORM", "LETTER"));
  }

  /** Who obtains the number of general practitioner in the premium year. */
  @Provide
  Arbitrary<Case> starters() {
    return cases(
        2021,
        Arbitraries.of("004:PY-03-01..", "005:2016-10-01..PY-09-30 004:PY-10-01.."),
        Arbitraries.of("PROSANTE", "PROSANTE", "PROSANTE", "FORM"));
  }

  private Arbitrary<Case> cases(
      int firstYear, Arbitrary<String> competences, Arbitrary<String> channels) {
    Arbitrary<Work> work =
        Combinators.combine(
                competences,
                Arbitraries.of(
                    "none", "none", "none", "2016-01-01..", "PY-03-01..", "PY-01-01..PY-12-31"),
                Arbitraries.of(0, 24_999, 25_000, 90_000),
                Arbitraries.of(-1, 0, 1, 9, 12, 12, 12),
                Arbitraries.of("none", "other-file", Practitioner.PACKAGE, Practitioner.PACKAGE))
            .as(Work::new);
    return Combinators.combine(
            Arbitraries.integers().between(firstYear, 2025),
            work,
            usages(),
            Arbitraries.of("none", "2016-01-01", "PY-01-01", "PY-01-02", "PY-06-01"),
            usages().list().ofMaxSize(3),
            channels,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 40).set().ofMaxSize(2))
        .as(Case::new);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("more usage of one's own never lowers the premium")
  void moreUsageNeverLowers(
      @ForAll("cases") Case practitioner,
      @ForAll UsageParameter parameter,
      @ForAll @IntRange(min = 1, max = 900) int more,
      @ForAll boolean sumehr) {
    assertNotLower(
        practitioner, practitioner.with(more(practitioner.usages(), parameter, more, sumehr)));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("more usage of a colleague never lowers the premium")
  void moreUsageOfColleaguesNeverLowers(
      @ForAll("cases") Case practitioner,
      @ForAll UsageParameter parameter,
      @ForAll @IntRange(min = 1, max = 900) int more,
      @ForAll boolean sumehr) {
    assertNotLower(
        practitioner,
        practitioner.withColleagues(
            practitioner.colleagues().stream()
                .map(usages -> more(usages, parameter, more, sumehr))
                .toList()));
  }

  private static Usages more(Usages before, UsageParameter parameter, int more, boolean sumehr) {
    if (sumehr) {
      List<Integer> patients = new ArrayList<>(before.sumehr);
      patients.add(0, (patients.isEmpty() ? 0 : patients.remove(0)) + more);
      return new Usages(before.counts, patients, before.dmgPatients);
    }
    Map<UsageParameter, Counted> counts = new EnumMap<>(UsageParameter.class);
    counts.putAll(before.counts);
    counts.merge(
        parameter,
        new Counted(more, 1_000),
        (counted, added) -> new Counted(counted.numerator + more, counted.denominator));
    return new Usages(counts, before.sumehr, before.dmgPatients);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "a decision can be final only where anybody's can, but for an application that does not"
          + " count")
  void isFinalOnlyWhereAnybodysCanBe(@ForAll("cases") Case practitioner) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      if (scheme == Scheme.GP_STARTER_DMG && practitioner.year() < 2021) {
        continue;
      }
      Evaluation evaluation = practitioner.evaluate(scheme);
      if (evaluation.canBeFinal() && evaluation.outcome(Weight.APPLYING) != Outcome.REFUSED) {
        assertThat(practitioner.scheme(scheme).rules().canBeFinal(practitioner.context())).isTrue();
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("PPI6 the group never harms")
  void theGroupNeverHarms(@ForAll("cases") Case practitioner) {
    assertNotLower(practitioner.withoutGroup(), practitioner);
  }

  /** Refused stays refused, and what is certain does not shrink; a review may come instead. */
  private static void assertNotLower(Case before, Case after) {
    Evaluation earlier = before.evaluate(Scheme.GP_INTEGRATED_PRACTICE);
    Evaluation later = after.evaluate(Scheme.GP_INTEGRATED_PRACTICE);

    assertThat(later.outcome() == Outcome.REFUSED).isEqualTo(earlier.outcome() == Outcome.REFUSED);
    assertThat(after.certainCents()).isGreaterThanOrEqualTo(before.certainCents());
    if (later.outcome() == Outcome.GRANTED) {
      assertThat(later.amount()).isGreaterThanOrEqualTo(earlier.amount());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("neither order nor repetition of facts changes a word of the decision")
  void orderAndRepetitionChangeNothing(@ForAll("cases") Case practitioner, @ForAll long seed) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      if (scheme == Scheme.GP_STARTER_DMG && practitioner.year() < 2021) {
        continue;
      }
      Result told = result(practitioner, scheme, practitioner.facts());
      Result otherwise =
          result(practitioner, scheme, practitioner.facts(facts -> shuffledTwice(facts, seed)));

      assertThat(otherwise.conditions()).isEqualTo(told.conditions());
      assertThat(otherwise.fingerprint()).isEqualTo(told.fingerprint());
    }
  }

  private static List<Fact> shuffledTwice(List<Fact> facts, long seed) {
    List<Fact> twice = new ArrayList<>(facts);
    twice.addAll(facts);
    Collections.shuffle(twice, new Random(seed));
    return twice;
  }

  private static Result result(Case practitioner, Scheme scheme, ProviderFacts facts) {
    return Result.of(practitioner.scheme(scheme), facts, practitioner.context(), false);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("amounts are only those of the parameter files, and none unless granted")
  void amountsAreThoseOfTheFiles(@ForAll("cases") Case practitioner) {
    Evaluation practice = practitioner.evaluate(Scheme.GP_INTEGRATED_PRACTICE);

    Statistics.label("outcome")
        .collect(practice.outcome())
        .coverage(
            shown -> {
              for (Outcome outcome : Outcome.values()) {
                shown.check(outcome).count(count -> count > 0);
              }
            });
    assertThat(practice.amount().isPositive()).isEqualTo(practice.outcome() == Outcome.GRANTED);
    assertThat(practice.amount().value())
        .isIn(amounts(practitioner.scheme(Scheme.GP_INTEGRATED_PRACTICE)));
    if (practitioner.year() >= 2021) {
      Evaluation starter = practitioner.evaluate(Scheme.GP_STARTER_DMG);
      assertThat(starter.amount().value())
          .isIn(amounts(practitioner.scheme(Scheme.GP_STARTER_DMG)));
    }
  }

  /** In cents, with nothing for who is not granted anything. */
  private static Set<Long> amounts(SchemeInForce scheme) {
    Set<Long> amounts = new HashSet<>(Set.of(0L));
    scheme
        .values()
        .forEach(
            (name, parameter) -> {
              if (parameter.value() instanceof Tier tier) {
                amounts.add(tier.euros() * 100L);
              } else if (name.endsWith("InEuros") && !name.startsWith("minimum")) {
                amounts.add((Integer) parameter.value() * 100L);
              }
            });
    return amounts;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("DMG3, DMG5 the starter premium is granted only on top of one granted online")
  void theStarterPremiumComesOnTop(@ForAll("starters") Case practitioner) {
    boolean granted = practitioner.evaluate(Scheme.GP_STARTER_DMG).outcome() == Outcome.GRANTED;
    Statistics.label("granted")
        .collect(granted)
        .coverage(shown -> shown.check(true).count(count -> count > 0));
    if (!granted) {
      return;
    }
    Evaluation practice = practitioner.evaluate(Scheme.GP_INTEGRATED_PRACTICE);

    assertThat(practice.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(practice.amount().value()).isNotEqualTo(80_000);
    assertThat(practitioner.application()).isEqualTo("PROSANTE");
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("DMG3 more usage, alone or in the group, never takes the starter premium away")
  void moreUsageNeverTakesTheStarterPremiumAway(
      @ForAll("starters") Case practitioner,
      @ForAll UsageParameter parameter,
      @ForAll @IntRange(min = 1, max = 900) int more,
      @ForAll boolean sumehr) {
    Outcome before = practitioner.evaluate(Scheme.GP_STARTER_DMG).outcome();

    for (Case after :
        List.of(
            practitioner.with(more(practitioner.usages(), parameter, more, sumehr)),
            practitioner.withColleagues(
                practitioner.colleagues().stream()
                    .map(usages -> more(usages, parameter, more, sumehr))
                    .toList()))) {
      assertThat(after.evaluate(Scheme.GP_STARTER_DMG).outcome() == Outcome.REFUSED)
          .isEqualTo(before == Outcome.REFUSED);
    }
    assertThat(practitioner.withoutGroup().evaluate(Scheme.GP_STARTER_DMG).outcome())
        .as("PPI6 the group may ask for a review, and never refuses")
        .matches(alone -> before != Outcome.REFUSED || alone == Outcome.REFUSED);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("every decision recomputes identically, also by rules read anew from their files")
  void recomputesIdentically(@ForAll("starters") Case practitioner) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      SchemeInForce anew =
          ReadAnew.SCHEMES.find(scheme, PremiumYear.of(practitioner.year())).orElseThrow();

      Result once = result(practitioner, scheme, practitioner.facts());
      Result again = Result.of(anew, practitioner.facts(), practitioner.context(), false);

      assertThat(again.conditions()).isEqualTo(once.conditions());
      assertThat(again.amount()).isEqualTo(once.amount());
      assertThat(again.payBefore()).isEqualTo(once.payBefore());
      assertThat(again.fingerprint()).isEqualTo(once.fingerprint());
    }
  }

  private static final class ReadAnew {
    static final SchemesInForce SCHEMES = SchemesInForce.load(ReadAnew.class.getClassLoader());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("that a source is complete decides what was open, and nothing that was decided")
  void completenessDecidesOnlyWhatWasOpen(@ForAll("cases") Case practitioner) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      if (scheme == Scheme.GP_STARTER_DMG && practitioner.year() < 2021) {
        continue;
      }
      Result before = result(practitioner, scheme, practitioner.facts());
      Result after =
          Result.of(
              practitioner.scheme(scheme),
              practitioner.facts(),
              new RuleContext(
                  practitioner.context().openDay(),
                  Set.copyOf(practitioner.scheme(scheme).rules().sources())),
              false);

      if (before.outcome() != Outcome.PENDING) {
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.amount()).isEqualTo(before.amount());
      }
      if (before.status() == DecisionStatus.FINAL) {
        assertThat(after.status()).isEqualTo(DecisionStatus.FINAL);
      }
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("a ruling outranks whatever operators and insurers say of the same")
  void rulingsOutrank(
      @ForAll("cases") Case practitioner,
      @ForAll UsageParameter parameter,
      @ForAll @IntRange(min = 0, max = 900) int told,
      @ForAll @IntRange(min = 0, max = 900) int ruled) {
    Practitioner teller = new Practitioner("10000001", practitioner.year());
    Integer outOf = parameter.isShare() ? 1_000 : null;
    Fact ruling = teller.rule(teller.usageCount(parameter, ruled, outOf)).facts().get(0);
    Fact contradiction = teller.tell(teller.usageCount(parameter, told, outOf)).facts().get(1);

    Result undisputed =
        result(
            practitioner,
            Scheme.GP_INTEGRATED_PRACTICE,
            practitioner.facts(facts -> withWithout(facts, ruling, contradiction.factId())));
    Result contradicted =
        result(
            practitioner,
            Scheme.GP_INTEGRATED_PRACTICE,
            practitioner.facts(
                facts -> {
                  List<Fact> both = withWithout(facts, ruling, contradiction.factId());
                  both.add(contradiction);
                  return both;
                }));

    assertThat(contradicted.conditions()).isEqualTo(undisputed.conditions());
    assertThat(contradicted.fingerprint()).isEqualTo(undisputed.fingerprint());
  }

  private static List<Fact> withWithout(List<Fact> facts, Fact with, String without) {
    List<Fact> changed = new ArrayList<>(facts);
    changed.removeIf(fact -> fact.factId().equals(without));
    changed.add(with);
    return changed;
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  @Label("a preliminary statement notifies nobody, so that no delay runs and nothing is paid on it")
  void preliminaryStatementsNotifyNobody(@ForAll("starters") Case practitioner) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      Result result = result(practitioner, scheme, practitioner.facts());

      assertThat(
              result
                      .decision(new InamiKey("10000007"), null, 1, BusinessDay.of("2026-11-03"))
                      .notification()
                  == null)
          .isEqualTo(result.status() != DecisionStatus.FINAL);
    }
  }
}
