package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.platform.testing.facts.Facts;

/** One provider under one scheme, with the facts that a test gives. */
final class RuleCase {

  static final SchemesInForce SCHEMES = SchemesInForce.load(RuleCase.class.getClassLoader());
  private static final String PROVIDER = "50000123";
  private static final String PACKAGE = "kine-file";

  private final SchemeInForce scheme;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> softwareFacts = new ArrayList<>();
  private final Set<SourceYear> complete;
  private final Set<SourceYear> suspended = new HashSet<>();
  private LocalDate day;

  private RuleCase(Scheme scheme, int year, LocalDate day) {
    this.scheme = SCHEMES.find(scheme, PremiumYear.of(year)).orElseThrow();
    this.complete = new HashSet<>(this.scheme.rules().everySource());
    this.day = day;
  }

  /** A physiotherapist who meets every condition of the software intervention. */
  static RuleCase software(int year) {
    RuleCase standard =
        new RuleCase(Scheme.PHYSIOTHERAPIST_SOFTWARE, year, LocalDate.of(year + 2, 1, 5));
    standard
        .with(Facts.registered("2010-09-01"))
        .with(Facts.adhered("2018-01-01.."))
        .with(Facts.services(year >= 2024 ? year : year - 2, "300", 600))
        .with(Facts.use(PACKAGE, "2018-01-01", null))
        .with(Facts.application("app-1", year, (year + 1) + "-09-15"));
    standard.softwareFacts.add(Facts.known(PACKAGE, Facts.homologated("2018-01-01", null)));
    standard.softwareFacts.add(Facts.known(PACKAGE, Facts.approved("2018-02-01", null)));
    return standard;
  }

  /** A physiotherapist who meets every condition of the quality premium. */
  static RuleCase quality(int year) {
    RuleCase standard =
        new RuleCase(Scheme.PHYSIOTHERAPIST_QUALITY, year, LocalDate.of(year + 1, 3, 3))
            .with(Facts.registered("2010-09-01"))
            .with(Facts.quality(year, true, true, (year + 1) + "-02-10"));
    return year == 2020 ? standard.with(Facts.qualityApplication(year, "2021-02-01")) : standard;
  }

  /** A physiotherapist who meets every condition of the social status, in its lowest tier. */
  static RuleCase socialStatus(int year) {
    return new RuleCase(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS, year, LocalDate.of(year + 1, 11, 3))
        .with(Facts.registered("2010-09-01"))
        .with(Facts.adhered("2018-01-01.."))
        .with(Facts.services(year, "300", 1_600))
        .with(
            new FactValue.SocialStatusContract(
                PremiumYear.of(year), "Pension fund 12", LocalDate.of(year, 11, 5)));
  }

  static FactValue.Application socialStatusApplication(int year, String submitted) {
    return new FactValue.Application(
        "app-1",
        Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
        PremiumYear.of(year),
        LocalDate.parse(submitted),
        ApplicationChannel.FORM,
        null,
        null,
        null);
  }

  /** The fact takes the place of what the same source said before. */
  RuleCase with(FactValue value) {
    Fact fact = Facts.known(PROVIDER, value);
    facts.removeIf(known -> known.factId().equals(fact.factId()));
    facts.add(fact);
    return this;
  }

  RuleCase ruled(FactValue value) {
    facts.add(Facts.ruled(PROVIDER, value));
    return this;
  }

  /** What eHealth or the Convention Commission says of the package besides. */
  RuleCase ofPackage(FactValue value) {
    Fact fact = Facts.known(PACKAGE, value);
    softwareFacts.removeIf(known -> known.factId().equals(fact.factId()));
    softwareFacts.add(fact);
    return this;
  }

  RuleCase without(Class<? extends FactValue> kind) {
    facts.removeIf(known -> kind.isInstance(known.value()));
    return this;
  }

  RuleCase incomplete(String feed) {
    complete.removeIf(source -> source.feed().equals(feed));
    return this;
  }

  RuleCase incomplete(String feed, int year) {
    complete.removeIf(source -> source.feed().equals(feed) && source.year().value() == year);
    return this;
  }

  /** The source took back that it had delivered everything. */
  RuleCase suspended(String feed, int year) {
    complete.stream()
        .filter(source -> source.feed().equals(feed) && source.year().value() == year)
        .forEach(suspended::add);
    complete.removeAll(suspended);
    return this;
  }

  RuleCase on(String openDay) {
    day = LocalDate.parse(openDay);
    return this;
  }

  Premium rules() {
    return scheme.rules();
  }

  SchemeInForce scheme() {
    return scheme;
  }

  ProviderFacts facts() {
    return ProviderFacts.of(facts, ProviderFacts.packages(softwareFacts));
  }

  RuleContext context() {
    return new RuleContext(day, complete, suspended);
  }

  Result result() {
    return Result.of(scheme, facts(), context(), false);
  }

  /** The result after an earlier version was final. */
  Result resultAfterFinal() {
    return Result.of(scheme, facts(), context(), true);
  }

  boolean isInPlay() {
    return rules().isInPlay(facts(), context());
  }

  InEnglish condition(String title) {
    return InEnglish.of(result().conditions()).stream()
        .filter(condition -> condition.condition().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no condition " + title));
  }

  ApplicationVerdict verdict(FactValue.Application application) {
    return rules()
        .verdict(new KnownFact<>(Facts.known(PROVIDER, application), application), facts());
  }
}
