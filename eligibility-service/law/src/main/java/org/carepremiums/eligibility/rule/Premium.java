package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/** A premium in one premium year: its conditions in the order of the law, and what they give. */
public final class Premium {

  /** How the conditions come out together, where they do not each by itself. */
  @FunctionalInterface
  public interface Rules {
    Evaluation evaluate(Premium premium, ProviderFacts facts, RuleContext context);
  }

  private final Scheme scheme;
  private final PremiumYear year;
  private List<? extends Condition> conditions;
  private Rules rules = Premium::eachByItself;
  private EuroCents amount;
  private Function<ProviderFacts, EuroCents> due = facts -> amount;
  private List<SourceYear> sources;
  private List<SourceYear> sourcesOfSome = List.of();
  private List<SourceYear> sourcesOfAll;
  private ApplicationWindow window;
  private Predicate<ProviderFacts> onlyInFull = facts -> false;
  private Function<ProviderFacts, KnownFact<Application>> application = this::inWindow;
  private ApplicationVerdict everyVerdict;
  private LocalDate decidedAfter;
  private List<LocalDate> deadlines;
  private NotificationChannel notificationChannel;
  private NotificationChannel refusalChannel;
  private final Set<FactKind> touchedBy = EnumSet.noneOf(FactKind.class);
  private Predicate<FactValue> touchedByValue = value -> false;
  private Set<FactKind> touchedByMember = Set.of();
  private BiPredicate<ProviderFacts, RuleContext> inPlay;
  private SourceYear bringsAllIntoPlay;
  private Function<ProviderFacts, Payee> payee = facts -> Payee.PROVIDER;
  private Function<ProviderFacts, LocalDate> payBefore;

  private Premium(Scheme scheme, PremiumYear year) {
    this.scheme = scheme;
    this.year = year;
  }

  /** Says what a premium is made of, once, before anybody is decided on. */
  public static final class Builder {

    private final Premium premium;

    public Builder(Scheme scheme, PremiumYear year) {
      this.premium = new Premium(scheme, year);
    }

    /** What has to be fulfilled; all of it, in the order in which it is explained. */
    public Builder conditions(List<? extends Condition> conditions) {
      premium.conditions = List.copyOf(conditions);
      premium.sources =
          conditions.stream()
              .flatMap(condition -> condition.sources().stream())
              .distinct()
              .toList();
      return this;
    }

    /** How the conditions come out together, where they do not each by itself. */
    public Builder rules(Rules rules) {
      premium.rules = rules;
      return this;
    }

    /** What a provider gets who fulfils every condition; where there are tiers, the highest. */
    public Builder amount(EuroCents amount) {
      premium.amount = amount;
      return this;
    }

    /** What it is for whom, where it is not the same for all. */
    public Builder due(Function<ProviderFacts, EuroCents> due) {
      premium.due = due;
      return this;
    }

    /** What the conditions are decided on, where it is not the sources of each in their order. */
    public Builder sources(List<SourceYear> sources) {
      premium.sources = List.copyOf(sources);
      return this;
    }

    /** What they are decided on for some providers only; the others wait for none of it. */
    public Builder sourcesOfSome(List<SourceYear> sources) {
      premium.sourcesOfSome = List.copyOf(sources);
      return this;
    }

    /** What everybody waits for, where some do not wait for all of the sources. */
    public Builder sourcesOfAll(List<SourceYear> sources) {
      premium.sourcesOfAll = List.copyOf(sources);
      return this;
    }

    /** How one applies; nobody can where it is not said. */
    public Builder window(ApplicationWindow window) {
      premium.window = window;
      return this;
    }

    /** For whom only an application counts that is for all that the premium can give. */
    public Builder onlyInFull(Predicate<ProviderFacts> who) {
      premium.onlyInFull = who;
      return this;
    }

    /** Which application counts, where it is not the one that counts for the window. */
    public Builder application(Function<ProviderFacts, KnownFact<Application>> application) {
      premium.application = application;
      return this;
    }

    /** What everybody is answered who applies for what nobody has to apply for. */
    public Builder everyVerdict(ApplicationVerdict verdict) {
      premium.everyVerdict = verdict;
      return this;
    }

    /** A day that has to pass before a decision can be final. */
    public Builder decidedAfter(LocalDate day) {
      premium.decidedAfter = day;
      return this;
    }

    /** The last days of everything that ends, where that is not the window alone. */
    public Builder deadlines(List<LocalDate> deadlines) {
      premium.deadlines = List.copyOf(deadlines);
      return this;
    }

    /** How a decision reaches the provider. */
    public Builder notificationChannel(NotificationChannel channel) {
      premium.notificationChannel = channel;
      return this;
    }

    /** How a refusal does, where that is another way. */
    public Builder refusalChannel(NotificationChannel channel) {
      premium.refusalChannel = channel;
      return this;
    }

    /** The kinds of facts that can make a difference whatever they state. */
    public Builder touchedBy(FactKind... kinds) {
      premium.touchedBy.addAll(List.of(kinds));
      return this;
    }

    /** Which other facts can; applications and settlements of the premium and year always do. */
    public Builder touchedBy(Predicate<FactValue> which) {
      premium.touchedByValue = which;
      return this;
    }

    /** Of those, the kinds that can make a difference to other members of a group practice. */
    public Builder touchedByMember(Set<FactKind> kinds) {
      premium.touchedByMember = kinds;
      return this;
    }

    /** For whom there is anything to decide. */
    public Builder inPlay(BiPredicate<ProviderFacts, RuleContext> inPlay) {
      premium.inPlay = inPlay;
      return this;
    }

    /** The source that, once complete, has everybody in the register of the year decided on. */
    public Builder bringsAllIntoPlay(SourceYear source) {
      premium.bringsAllIntoPlay = source;
      return this;
    }

    /** Who is paid, where it is not the provider. */
    public Builder payee(Function<ProviderFacts, Payee> payee) {
      premium.payee = payee;
      return this;
    }

    /** The last day on which the law lets a granted amount be paid. */
    public Builder payBefore(Function<ProviderFacts, LocalDate> payBefore) {
      premium.payBefore = payBefore;
      return this;
    }

    /**
     * The same as a day of the year of the application; where the premium comes without one, of the
     * year after its own.
     */
    public Builder paidBy(MonthDay day) {
      return payBefore(facts -> premium.payBefore(day, facts));
    }

    /**
     * It comes with another premium: asked for with it, paid with it, and moved by what moves it.
     */
    public Builder onTopOf(Premium other) {
      premium.touchedByMember = other.touchedByMember;
      return sources(other.sources)
          .sourcesOfAll(other.sourcesOfAll())
          .window(other.window)
          .payBefore(other.payBefore)
          .touchedBy(other::isTouchedBy);
    }

    public Premium build() {
      return premium;
    }
  }

  public Scheme scheme() {
    return scheme;
  }

  public PremiumYear year() {
    return year;
  }

  /** What has to be fulfilled; all of it, in the order in which it is explained. */
  public List<? extends Condition> conditions() {
    return conditions;
  }

  /** The kinds of facts that decide any of its conditions. */
  public Set<FactKind> looksAt() {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    conditions.forEach(condition -> kinds.addAll(condition.looksAt()));
    return kinds;
  }

  /** What a provider gets who fulfils every condition; where there are tiers, the highest. */
  public EuroCents amount() {
    return amount;
  }

  /** How each condition comes out, and what they give together. */
  public Evaluation evaluate(ProviderFacts facts, RuleContext context) {
    return rules.evaluate(this, facts, context);
  }

  private Evaluation eachByItself(ProviderFacts facts, RuleContext context) {
    List<ConditionFinding> findings = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      findings.add(condition.assess(facts, context));
    }
    return Evaluation.of(
        this, facts, context, findings, due.apply(facts), missing(findings, context));
  }

  /** Of every decision, and of this one beside them where nothing else refuses it already. */
  private List<SourceYear> missing(List<ConditionFinding> findings, RuleContext context) {
    List<SourceYear> missing = context.missing(sources);
    if (sourcesOfSome.isEmpty()
        || findings.stream().anyMatch(one -> one.outcome() == ConditionOutcome.NOT_MET)) {
      return missing;
    }
    Set<SourceYear> all = new LinkedHashSet<>(missing);
    findings.forEach(finding -> all.addAll(finding.missing()));
    return List.copyOf(all);
  }

  /** What the conditions are decided on. */
  public List<SourceYear> sources() {
    return sources;
  }

  /** What the conditions are decided on for some providers only; the others wait for none of it. */
  public List<SourceYear> sourcesOfSome() {
    return sourcesOfSome;
  }

  /** What everybody waits for. */
  private List<SourceYear> sourcesOfAll() {
    return sourcesOfAll == null ? sources : sourcesOfAll;
  }

  /**
   * Whether anybody's decision can be final at all. Until then only who is refused for an
   * application that does not count gets a final one.
   */
  public boolean canBeFinal(RuleContext context) {
    return context.areComplete(sourcesOfAll()) && isDayPassed(context);
  }

  /** Whether the day has passed that has to pass before a decision can be final. */
  public boolean isDayPassed(RuleContext context) {
    return decidedAfter == null || context.openDay().isAfter(decidedAfter);
  }

  /** Everything on which a decision may rest. */
  public Set<SourceYear> everySource() {
    Set<SourceYear> every = new LinkedHashSet<>(sources);
    every.addAll(sourcesOfSome);
    return every;
  }

  /** How one applies for it; {@code null} where nobody ever can. */
  public ApplicationWindow window() {
    return window;
  }

  /** A day that has to pass before a decision can be final; {@code null} where there is none. */
  public LocalDate decidedAfter() {
    return decidedAfter;
  }

  /** The last day of everything that ends; once it has passed, decisions may come out otherwise. */
  public List<LocalDate> deadlines() {
    return deadlines == null ? window.deadlines() : deadlines;
  }

  /** How a decision with this outcome reaches the provider. */
  public NotificationChannel notificationChannel(Outcome outcome) {
    return outcome == Outcome.REFUSED && refusalChannel != null
        ? refusalChannel
        : notificationChannel;
  }

  /** Whether what this fact states can make a difference to this premium and year. */
  public boolean isTouchedBy(FactValue value) {
    return touchedBy.contains(value.kind())
        || touchedByValue.test(value)
        || window != null && value instanceof Application asked && window.isFor(asked)
        || value instanceof FactValue.ReviewSettlement settlement
            && settlement.scheme() == scheme
            && settlement.year().equals(year);
  }

  /**
   * Whether what this fact states of a member of a group practice can make a difference to this
   * premium and year of the other members.
   */
  public boolean isTouchedByMember(FactValue value) {
    return touchedByMember.contains(value.kind()) && isTouchedBy(value);
  }

  /** Whether there is anything to decide for the provider. */
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    return inPlay.test(facts, context);
  }

  /**
   * Whether every physiotherapist in the register of the year is decided on as soon as this source
   * is complete, also those of whom it says nothing.
   */
  public boolean bringsAllIntoPlay(SourceYear complete) {
    return complete.equals(bringsAllIntoPlay);
  }

  /** The application that counts; {@code null} where none does or none is due. */
  public KnownFact<Application> application(ProviderFacts facts) {
    return application.apply(facts);
  }

  private KnownFact<Application> inWindow(ProviderFacts facts) {
    return window == null || window.applications(facts).isEmpty()
        ? null
        : window.application(facts, onlyInFull.test(facts));
  }

  /** Who is paid. */
  public Payee payee(ProviderFacts facts) {
    return payee.apply(facts);
  }

  /**
   * Whether an application for this premium and year counts, and why.
   *
   * @param facts of the provider, on which it may depend which ways are open
   */
  public ApplicationVerdict verdict(KnownFact<Application> asked, ProviderFacts facts) {
    return everyVerdict == null ? window.verdict(asked, onlyInFull.test(facts)) : everyVerdict;
  }

  /** The last day on which the law lets a granted amount be paid. */
  public LocalDate payBefore(ProviderFacts facts) {
    return payBefore.apply(facts);
  }

  private LocalDate payBefore(MonthDay day, ProviderFacts facts) {
    if (window.isAutomatic()) {
      return day.atYear(year.value() + 1);
    }
    KnownFact<Application> counts = application(facts);
    return counts == null ? null : day.atYear(counts.value().submittedOn().getYear());
  }
}
