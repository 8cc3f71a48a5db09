package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.socialstatus.ActivityCeiling;
import org.carepremiums.eligibility.rule.socialstatus.ActivityTier;
import org.carepremiums.platform.testing.facts.Facts;

/**
 * What holds for every physiotherapist under every scheme and premium year, shown on generated
 * ones.
 */
@Label("For every physiotherapist")
class PhysiotherapistPropertiesTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(PhysiotherapistPropertiesTest.class.getClassLoader());
  private static final String PROVIDER = "54263481";
  private static final String PACKAGE = "kine-file";
  private static final List<String> INSURERS = List.of("100", "300", "500");

  /** How much an insurer counts. */
  record Counted(int services, int mValues) {

    Counted plus(int more) {
      return new Counted(services + more, mValues + more * 24);
    }
  }

  /** Pro-Q-Kiné's entry; days in the following year. */
  record Quality(
      boolean listed,
      String portfolio,
      boolean general,
      boolean annual,
      Boolean cycle,
      boolean correct,
      String verified) {

    Quality better(int criterion) {
      return new Quality(
          listed,
          criterion == 0 ? "PY-01-01" : portfolio,
          general || criterion == 1,
          annual || criterion == 2,
          criterion == 3 ? Boolean.TRUE : cycle,
          correct || criterion == 4,
          criterion == 5 ? "NEXT-02-01" : verified);
    }
  }

  /** Who one is and what one does; {@code PY} is the premium year, {@code NEXT} the following. */
  record Work(
      String registered,
      List<String> adhered,
      List<Counted> counts,
      List<String> packages,
      String contract) {

    Work withCounts(List<Counted> others) {
      return new Work(registered, adhered, others, packages, contract);
    }

    Work adheredAlso(String span) {
      List<String> more = new ArrayList<>(adhered);
      more.add(span);
      return new Work(registered, more, counts, packages, contract);
    }

    Work uses(String packageAndDays) {
      List<String> more = new ArrayList<>(packages);
      more.add(packageAndDays);
      return new Work(registered, adhered, counts, more, contract);
    }
  }

  /** A physiotherapist under a scheme, and what is known on the day of the decision. */
  record Case(
      SchemeInForce scheme,
      Work work,
      Quality quality,
      List<String> applications,
      boolean late,
      Set<Integer> incomplete) {

    Premium rules() {
      return scheme.rules();
    }

    int year() {
      return rules().year().value();
    }

    /** {@code null} where nobody knows. */
    LocalDate registeredOn() {
      return work.registered.equals("unknown") ? null : LocalDate.parse(dated(work.registered));
    }

    Case with(Work other) {
      return new Case(scheme, other, quality, applications, late, incomplete);
    }

    Case with(Quality other) {
      return new Case(scheme, work, other, applications, late, incomplete);
    }

    Case complete() {
      return new Case(scheme, work, quality, applications, late, Set.of());
    }

    RuleContext context() {
      List<SourceYear> sources = rules().sources();
      Set<SourceYear> complete = new HashSet<>(sources);
      incomplete.forEach(index -> complete.remove(sources.get(index % sources.size())));
      LocalDate last =
          rules().deadlines().isEmpty()
              ? PremiumYear.of(year() + 1).lastDay()
              : rules().deadlines().get(0);
      return new RuleContext(late ? last.plusDays(1) : last, complete);
    }

    private String dated(String written) {
      return written.replace("NEXT", "" + (year() + 1)).replace("PY", "" + year());
    }

    /** The year whose services count: two years earlier for the software through 2023. */
    int activityYear() {
      return rules().scheme() == Scheme.PHYSIOTHERAPIST_SOFTWARE && year() <= 2023
          ? year() - 2
          : year();
    }

    List<Fact> facts() {
      List<Fact> facts = new ArrayList<>();
      if (!work.registered.equals("unknown")) {
        facts.add(Facts.known(PROVIDER, Facts.registered(dated(work.registered))));
      }
      facts.add(
          Facts.known(
              PROVIDER,
              Facts.adhered(work.adhered.stream().map(this::dated).toArray(String[]::new))));
      for (int i = 0; i < work.counts.size(); i++) {
        facts.add(Facts.known(PROVIDER, count(INSURERS.get(i), work.counts.get(i))));
      }
      for (String used : work.packages) {
        String[] words = dated(used).split(" ");
        facts.add(Facts.known(PROVIDER, Facts.use(words[0], words[1], null)));
      }
      if (!work.contract.equals("none")) {
        facts.add(
            Facts.known(
                PROVIDER,
                new FactValue.SocialStatusContract(
                    rules().year(), "Pension fund 12", Facts.day(dated(work.contract)))));
      }
      if (quality.listed) {
        facts.add(Facts.known(PROVIDER, criteria(quality)));
      }
      for (String asked : applications) {
        facts.add(Facts.known(PROVIDER, application(asked, "app-" + applications.indexOf(asked))));
      }
      return facts;
    }

    FactValue count(String insurer, Counted counted) {
      PremiumYear counts = PremiumYear.of(activityYear());
      return new FactValue.ActivityCount(
          counts, insurer, counts.lastDay(), counted.services, counted.mValues);
    }

    FactValue criteria(Quality entry) {
      return new FactValue.QualityCriteria(
          rules().year(),
          Facts.day(dated(entry.portfolio)),
          entry.general,
          entry.annual,
          entry.cycle,
          entry.correct,
          Facts.day(dated(entry.verified)));
    }

    /** {@code day channel main shared confirmed}, the last three where it is declared. */
    FactValue application(String asked, String id) {
      String[] words = dated(asked).split(" ");
      return new FactValue.Application(
          id,
          rules().scheme(),
          rules().year(),
          Facts.day(words[0]),
          ApplicationChannel.valueOf(words[1]),
          asked.contains("main"),
          asked.contains("shared"),
          asked.contains("confirmed"));
    }

    Result decide() {
      return decide(facts());
    }

    Result decide(List<Fact> told) {
      List<Fact> software =
          List.of(
              Facts.known(PACKAGE, Facts.homologated("2015-01-01", null)),
              Facts.known(PACKAGE, Facts.approved("2015-02-01", null)),
              Facts.known("early-file", Facts.homologated("2017-02-01", null)),
              Facts.known("early-file", Facts.approved("2017-01-01", null)));
      return Result.of(
          scheme, ProviderFacts.of(told, ProviderFacts.packages(software)), context(), false);
    }

    Result decideWith(FactValue ruling) {
      List<Fact> told = new ArrayList<>(facts());
      told.add(Facts.ruled(PROVIDER, ruling));
      return decide(told);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return cases(Arbitraries.of(physiotherapistSchemes()));
  }

  /** Those that look at services: the software intervention and the social status. */
  @Provide
  Arbitrary<Case> active() {
    return cases(
        Arbitraries.of(
            physiotherapistSchemes().stream()
                .filter(each -> each.rules().scheme() != Scheme.PHYSIOTHERAPIST_QUALITY)
                .toList()));
  }

  @Provide
  Arbitrary<Case> listed() {
    return cases(
        Arbitraries.of(
            physiotherapistSchemes().stream()
                .filter(each -> each.rules().scheme() == Scheme.PHYSIOTHERAPIST_QUALITY)
                .toList()));
  }

  private static List<SchemeInForce> physiotherapistSchemes() {
    return SCHEMES.all().stream()
        .filter(each -> each.rules().scheme().name().startsWith("PHYSIOTHERAPIST"))
        .filter(each -> each.rules().year().value() <= 2025)
        .toList();
  }

  @Provide
  Arbitrary<List<Counted>> counts() {
    Arbitrary<Counted> counted =
        Combinators.combine(
                Arbitraries.of(0, 249, 250, 444, 445, 499, 500, 1_125, 1_500, 2_300, 3_000, 6_500),
                Arbitraries.of(0, 9_000, 27_000, 35_999, 36_000, 55_200, 72_000, 156_000))
            .as(Counted::new);
    return counted.list().ofMaxSize(3);
  }

  private Arbitrary<Case> cases(Arbitrary<SchemeInForce> schemes) {
    Arbitrary<Work> work =
        Combinators.combine(
                Arbitraries.of(
                    "2010-09-01", "2010-09-01", "2010-09-01", "PY-07-01", "NEXT-01-01", "unknown"),
                Arbitraries.of("2010-09-01..", "PY-01-01..PY-06-30", "PY-07-02..", "NEXT-01-01..")
                    .list()
                    .ofMaxSize(3),
                counts(),
                Arbitraries.of(
                        "kine-file PY-12-31", "kine-file NEXT-01-01", "early-file 2016-01-01")
                    .list()
                    .uniqueElements(used -> used.split(" ")[0])
                    .ofMaxSize(2),
                Arbitraries.of("none", "PY-11-05", "PY-12-31", "NEXT-01-01"))
            .as(Work::new);
    Arbitrary<Quality> quality =
        Combinators.combine(
                mostly(),
                Arbitraries.of("2018-05-14", "PY-12-31", "NEXT-01-01"),
                mostly(),
                mostly(),
                Arbitraries.of(true, true, false).injectNull(0.2),
                mostly(),
                Arbitraries.of("NEXT-02-10", "NEXT-02-28", "NEXT-03-01"))
            .as(Quality::new);
    Arbitrary<List<String>> applications =
        Arbitraries.of(
                "NEXT-09-15 PROSANTE main",
                "NEXT-07-01 PROSANTE main shared confirmed",
                "NEXT-10-31 FORM main",
                "NEXT-08-01 LETTER shared",
                "NEXT-11-01 PROSANTE main",
                "PY-12-31 PROSANTE main")
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    return Combinators.combine(
            schemes,
            work,
            quality,
            applications,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 10).set().ofMaxSize(2))
        .as(Case::new);
  }

  private static Arbitrary<Boolean> mostly() {
    return Arbitraries.of(true, true, true, true, true, true, false);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("more services never lower a premium, up to the ceiling of the social status")
  void moreServicesNeverLower(
      @ForAll("active") Case provider, @ForAll @IntRange(min = 1, max = 3_000) int more) {
    List<Counted> counts = new ArrayList<>(provider.work().counts());
    counts.add(0, (counts.isEmpty() ? new Counted(0, 0) : counts.remove(0)).plus(more));
    Assume.that(isBelowCeiling(provider, counts));

    assertNotLower(provider, provider.with(provider.work().withCounts(counts)));
  }

  private static boolean isBelowCeiling(Case provider, List<Counted> counts) {
    Parameter<?> ceiling = provider.scheme().values().get("ceiling");
    return ceiling == null
        || ceiling.value() instanceof ActivityCeiling most
            && counts.stream().mapToInt(Counted::services).sum() <= most.services()
            && counts.stream().mapToLong(Counted::mValues).sum() <= most.mValues();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("more days of adhesion never lower a premium")
  void moreAdhesionNeverLowers(@ForAll("cases") Case provider, @ForAll boolean all) {
    assertNotLower(
        provider,
        provider.with(provider.work().adheredAlso(all ? "2010-09-01.." : "PY-07-01..NEXT-02-28")));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("KSW5 another package in use never lowers a premium")
  void moreSoftwareNeverLowers(@ForAll("cases") Case provider) {
    assertNotLower(provider, provider.with(provider.work().uses("unheard-of-file 2016-01-01")));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("KQP6 a criterion more, or one met earlier, never lowers the quality premium")
  void betterCriteriaNeverLower(
      @ForAll("listed") Case provider, @ForAll @IntRange(min = 0, max = 5) int criterion) {
    assertNotLower(provider, provider.with(provider.quality().better(criterion)));
  }

  private static void assertNotLower(Case before, Case after) {
    Result earlier = before.decide();
    Result later = after.decide();

    assertThat(rank(later.outcome())).isGreaterThanOrEqualTo(rank(earlier.outcome()));
    assertThat(later.amount()).isGreaterThanOrEqualTo(earlier.amount());
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case REFUSED, NOT_APPLIED_FOR -> 0;
      case PENDING -> 1;
      case GRANTED -> 2;
    };
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("neither order nor repetition of facts changes a word of the decision")
  void orderAndRepetitionChangeNothing(@ForAll("cases") Case provider, @ForAll long seed) {
    List<Fact> twice = new ArrayList<>(provider.facts());
    twice.addAll(provider.facts());
    Collections.shuffle(twice, new Random(seed));

    assertSame(provider.decide(twice), provider.decide());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("every decision recomputes identically, also by rules read anew from their files")
  void recomputesIdentically(@ForAll("cases") Case provider) {
    SchemeInForce anew =
        ReadAnew.SCHEMES.find(provider.rules().scheme(), provider.rules().year()).orElseThrow();

    assertSame(
        new Case(
                anew,
                provider.work(),
                provider.quality(),
                provider.applications(),
                provider.late(),
                provider.incomplete())
            .decide(),
        provider.decide());
  }

  private static final class ReadAnew {
    static final SchemesInForce SCHEMES = SchemesInForce.load(ReadAnew.class.getClassLoader());
  }

  private static void assertSame(Result one, Result other) {
    assertThat(one.conditions()).isEqualTo(other.conditions());
    assertThat(one.status()).isEqualTo(other.status());
    assertThat(one.outcome()).isEqualTo(other.outcome());
    assertThat(one.amount()).isEqualTo(other.amount());
    assertThat(one.application()).isEqualTo(other.application());
    assertThat(one.payBefore()).isEqualTo(other.payBefore());
    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "amounts are only those of the parameter file, SOC2 in a first year their share of the days"
          + " from the registration on, and none unless granted")
  void amountsAreThoseOfTheFiles(@ForAll("cases") Case provider) {
    Result result = provider.decide();

    Statistics.label("outcome")
        .collect(result.outcome())
        .coverage(
            shown -> {
              for (Outcome outcome : Outcome.values()) {
                shown.check(outcome).count(count -> count > 0);
              }
            });
    assertThat(result.amount().isPositive()).isEqualTo(result.outcome() == Outcome.GRANTED);
    if (result.outcome() == Outcome.GRANTED) {
      assertThat(result.amount().value()).isIn(amounts(provider));
    }
  }

  private static Set<Long> amounts(Case provider) {
    Set<Long> cents = new HashSet<>();
    Parameter<?> flat = provider.scheme().values().get("amountInEuros");
    if (flat != null) {
      cents.add((Integer) flat.value() * 100L);
    } else {
      LocalDate lastDay = LocalDate.of(provider.year(), 12, 31);
      LocalDate registered = provider.registeredOn();
      long days =
          registered != null && registered.getYear() == provider.year()
              ? lastDay.getDayOfYear() - registered.getDayOfYear() + 1
              : lastDay.getDayOfYear();
      for (Object tier : (List<?>) provider.scheme().values().get("tiers").value()) {
        cents.add(
            BigDecimal.valueOf(((ActivityTier) tier).euroCents())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(lastDay.getDayOfYear()), 0, RoundingMode.HALF_UP)
                .longValueExact());
      }
    }
    return cents;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("a ruling on the services outranks whatever the insurers count")
  void rulingOnServicesOutranks(
      @ForAll("active") Case provider,
      @ForAll("counts") List<Counted> otherwise,
      @ForAll @IntRange(min = 0, max = 7_000) int ruled) {
    FactValue ruling = provider.count("300", new Counted(ruled, ruled * 24));

    assertSame(
        provider.with(provider.work().withCounts(otherwise)).decideWith(ruling),
        provider.decideWith(ruling));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("a ruling on the criteria outranks whatever Pro-Q-Kiné says")
  void rulingOnCriteriaOutranks(@ForAll("listed") Case provider, @ForAll("listed") Case otherwise) {
    FactValue ruling = provider.criteria(otherwise.quality());

    assertSame(provider.with(otherwise.quality()).decideWith(ruling), provider.decideWith(ruling));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("where one has to apply, a ruling's application counts before all others")
  void rulingOnApplicationOutranks(@ForAll("active") Case provider) {
    Result result = provider.decideWith(provider.application("NEXT-12-24 EMAIL main", "ruled"));

    if (provider.rules().window().isAutomatic()) {
      assertThat(result.application()).isNull();
    } else {
      assertThat(result.application().applicationId()).isEqualTo("ruled");
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("that a source is complete decides what was open, and nothing that was decided")
  void completenessDecidesOnlyWhatWasOpen(@ForAll("cases") Case provider) {
    Result before = provider.decide();
    Result after = provider.complete().decide();

    Statistics.label("open before").collect(before.outcome() == Outcome.PENDING);
    if (before.outcome() != Outcome.PENDING) {
      assertThat(after.outcome()).isEqualTo(before.outcome());
      assertThat(after.amount()).isEqualTo(before.amount());
    }
    if (before.status() == DecisionStatus.FINAL) {
      assertThat(after.status()).isEqualTo(DecisionStatus.FINAL);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("a preliminary statement notifies nobody, so that no delay runs and nothing is paid on it")
  void preliminaryStatementsNotifyNobody(@ForAll("cases") Case provider) {
    Result result = provider.decide();
    Statistics.label("status")
        .collect(result.status())
        .coverage(
            shown -> {
              // A question for a person is too rare here to be met in every run
              for (DecisionStatus status :
                  List.of(DecisionStatus.PRELIMINARY, DecisionStatus.FINAL)) {
                shown.check(status).count(count -> count > 0);
              }
            });
    ApplicationWindow window = provider.rules().window();
    boolean everythingKnown =
        provider.context().areComplete(provider.rules().sources())
            && provider.late()
            && (window == null
                || window.isAutomatic()
                || window.hasClosed(provider.context().openDay()));

    var decision = result.decision(new InamiKey(PROVIDER), null, 1, BusinessDay.of("2026-11-03"));

    assertThat(decision.notification() == null).isEqualTo(result.status() != DecisionStatus.FINAL);
    // Where everything is known, only a person's answer may still be awaited (KQP14)
    assertThat(everythingKnown && result.outcome() == Outcome.PENDING)
        .isEqualTo(everythingKnown && result.status() == DecisionStatus.IN_REVIEW);
  }
}
