package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW7-KSW9, PPI9-PPI11, P24-2: whether one has to apply for a premium, and which applications
 * count. Windows are literal dates, both included, without rolling past a weekend. A window that no
 * document gives refuses nobody on a day of our own making (rule book 12.29).
 */
public final class ApplicationWindow {

  /**
   * A way to apply.
   *
   * @param basis the rule that allows it
   * @param channels the channels that are this way
   * @param inFull whether it counts for all that the premium can give; otherwise for the base
   *     amount alone (PPI11)
   */
  public record Way(Parameter<?> basis, List<ApplicationChannel> channels, boolean inFull) {}

  private final Scheme scheme;
  private final PremiumYear year;
  private final Parameter<RequestMode> request;
  private final List<Way> ways;
  private final Parameter<LocalDate> opens;
  private final Parameter<LastDay> closes;

  /**
   * @param request whether one has to apply
   * @param ways in which an application counts; the first is preferred to the second
   * @param opens the first day on which an application counts
   * @param closes the last day on which an application counts
   */
  public ApplicationWindow(
      Scheme scheme,
      PremiumYear year,
      Parameter<RequestMode> request,
      List<Way> ways,
      Parameter<LocalDate> opens,
      Parameter<LastDay> closes) {
    this.scheme = scheme;
    this.year = year;
    this.request = request;
    this.ways = List.copyOf(ways);
    this.opens = opens;
    this.closes = closes;
  }

  /** One in which every way to apply counts for all that the premium can give. */
  public ApplicationWindow(
      Scheme scheme,
      PremiumYear year,
      Parameter<RequestMode> request,
      Parameter<List<ApplicationChannel>> channels,
      Parameter<LocalDate> opens,
      Parameter<LastDay> closes) {
    this(scheme, year, request, List.of(new Way(channels, channels.value(), true)), opens, closes);
  }

  /**
   * @throws IllegalArgumentException when it closes before it opens
   */
  public static void requireInOrder(Parameter<LocalDate> opens, Parameter<LastDay> closes) {
    if (closes.value().isBefore(opens.value())) {
      throw new IllegalArgumentException("windowCloses lies before windowOpens");
    }
  }

  PremiumYear year() {
    return year;
  }

  /** Whether the premium comes without an application. */
  public boolean isAutomatic() {
    return request.value() == RequestMode.AUTOMATIC;
  }

  /** Whether one has to apply. */
  public Parameter<RequestMode> request() {
    return request;
  }

  Parameter<LocalDate> opens() {
    return opens;
  }

  /** The last day on which an application counts. */
  public Parameter<LastDay> closes() {
    return closes;
  }

  List<Way> ways() {
    return ways;
  }

  /** Every parameter on which an answer to an application may rest. */
  public List<Parameter<?>> parameters() {
    List<Parameter<?>> all = new ArrayList<>();
    all.add(request);
    ways.forEach(way -> all.add(way.basis()));
    all.add(opens);
    all.add(closes);
    return all;
  }

  /** Whether a document gives the days. */
  public boolean isPublished() {
    return closes.provenance() != Provenance.DEFAULT;
  }

  /** Whether the last day lies behind. */
  public boolean hasClosed(LocalDate openDay) {
    return closes.value().isBefore(openDay);
  }

  /** The last day, where there is one. */
  public List<LocalDate> deadlines() {
    return closes.value().day() == null ? List.of() : List.of(closes.value().day());
  }

  /** Whether somebody asked for this premium and year. */
  boolean isFor(Application asked) {
    return asked.scheme() == scheme && asked.year().equals(year);
  }

  /** Every application for the premium and year, admissible or not. */
  public List<KnownFact<Application>> applications(ProviderFacts facts) {
    return facts.applications(scheme, year);
  }

  /** Whether it gives the base amount at most; a ruling's counts whatever its channel. */
  public boolean isForBaseOnly(KnownFact<Application> application) {
    return !application.isRuling() && !way(application.value()).inFull();
  }

  /** {@code null} where no way has the channel. */
  private Way way(Application asked) {
    for (int place = 0; place < ways.size(); place++) {
      if (ways.get(place).channels().contains(asked.channel())) {
        return ways.get(place);
      }
    }
    return null;
  }

  /** A ruling's application counts whatever its day and channel. */
  private boolean isAdmissible(KnownFact<Application> application, boolean inFull) {
    if (application.isRuling()) {
      return true;
    }
    Application asked = application.value();
    Way way = way(asked);
    return way != null
        && (way.inFull() || !inFull)
        && !asked.submittedOn().isBefore(opens.value())
        && !closes.value().isBefore(asked.submittedOn());
  }

  /**
   * A ruling's application, or the earliest in the preferred way; {@code null} where none is
   * admissible, and where the premium comes without one.
   *
   * @param inFull whether only those count that are for all that the premium can give
   */
  public KnownFact<Application> application(ProviderFacts facts, boolean inFull) {
    KnownFact<Application> first = null;
    if (!isAutomatic()) {
      List<KnownFact<Application>> asked = applications(facts);
      for (int place = 0; place < asked.size(); place++) {
        KnownFact<Application> application = asked.get(place);
        if (isAdmissible(application, inFull)
            && (first == null || comesBefore(application, first))) {
          first = application;
        }
      }
    }
    return first;
  }

  private boolean comesBefore(KnownFact<Application> one, KnownFact<Application> other) {
    if (one.isRuling() != other.isRuling()) {
      return one.isRuling();
    }
    if (isForBaseOnly(one) != isForBaseOnly(other)) {
      return isForBaseOnly(other);
    }
    int byDay = one.value().submittedOn().compareTo(other.value().submittedOn());
    return byDay != 0
        ? byDay < 0
        : one.value().applicationId().compareTo(other.value().applicationId()) < 0;
  }

  private List<ApplicationChannel> channels(boolean inFull) {
    List<ApplicationChannel> channels = new ArrayList<>();
    for (Way way : ways) {
      if (way.inFull() || !inFull) {
        channels.addAll(way.channels());
      }
    }
    return channels;
  }

  /**
   * Whether an application for the premium and year counts, and why.
   *
   * @param inFull whether only those count that are for all that the premium can give
   */
  public ApplicationVerdict verdict(KnownFact<Application> application, boolean inFull) {
    Application asked = application.value();
    if (isAutomatic()) {
      return verdict(false, request, CommonPhrase.COMES_WITHOUT_APPLICATION.with(year));
    }
    if (application.isRuling()) {
      return verdict(true, closes, CommonPhrase.APPLICATION_COUNTS_BY_RULING.alone());
    }
    Way way = way(asked);
    if (way == null || inFull && !way.inFull()) {
      return verdict(
          false,
          way == null ? ways.get(0).basis() : way.basis(),
          CommonPhrase.APPLICATION_BY_OTHER_CHANNEL.with(year, asked.channel(), channels(inFull)));
    }
    if (asked.submittedOn().isBefore(opens.value())) {
      return verdict(
          false,
          opens,
          CommonPhrase.APPLICATION_BEFORE_WINDOW.with(year, asked.submittedOn(), opens.value()));
    }
    if (closes.value().isBefore(asked.submittedOn())) {
      return verdict(
          false,
          closes,
          CommonPhrase.APPLICATION_AFTER_WINDOW.with(
              year, asked.submittedOn(), closes.value().day()));
    }
    return verdict(true, way.inFull() ? closes : way.basis(), inTime(asked, way));
  }

  private static ApplicationVerdict verdict(
      boolean admissible, Parameter<?> basis, Wording reason) {
    return new ApplicationVerdict(admissible, basis.ruleId(), reason);
  }

  private Wording inTime(Application asked, Way way) {
    LocalDate last = closes.value().day();
    if (last == null) {
      return CommonPhrase.APPLICATION_WITHOUT_LAST_DAY.with(year, asked.submittedOn());
    }
    return (way.inFull()
            ? CommonPhrase.APPLICATION_INSIDE_WINDOW
            : CommonPhrase.APPLICATION_FOR_BASE_INSIDE_WINDOW)
        .with(year, asked.submittedOn(), opens.value(), last);
  }

  /** What is asked of an application. */
  Wording required() {
    if (isAutomatic()) {
      return CommonPhrase.NO_APPLICATION_ASKED.alone();
    }
    LocalDate last = closes.value().day();
    if (ways.size() == 1) {
      return last == null
          ? CommonPhrase.APPLICATION_FROM.with(opens.value(), channels(false))
          : CommonPhrase.APPLICATION_IN_WINDOW.with(opens.value(), last, channels(false));
    }
    return last == null
        ? CommonPhrase.ONLINE_OR_FOR_BASE_FROM.with(
            opens.value(), ways.get(0).channels(), ways.get(1).channels())
        : CommonPhrase.ONLINE_OR_FOR_BASE_IN_WINDOW.with(
            opens.value(), last, ways.get(0).channels(), ways.get(1).channels());
  }

  /** What is waited for while nobody has applied. */
  Wording awaited() {
    LocalDate last = closes.value().day();
    return last == null
        ? CommonPhrase.APPLICATION_AWAITED.alone()
        : CommonPhrase.APPLICATION_UNTIL.with(last);
  }

  /** What an application would give, or would have given. */
  Prospect prospect(Outcome outcome, EuroCents amount) {
    return new Prospect(outcome, amount, opens.value(), closes.value().day(), isPublished());
  }
}
