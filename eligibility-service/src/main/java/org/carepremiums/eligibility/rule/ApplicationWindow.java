package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * KSW7-KSW9: which applications count. Windows are literal dates, both included, without rolling
 * past a weekend.
 */
public final class ApplicationWindow {

  private final Scheme scheme;
  private final PremiumYear year;
  private final Parameter<List<ApplicationChannel>> channels;
  private final Parameter<LocalDate> opens;
  private final Parameter<LocalDate> closes;

  /**
   * @param channels the ways in which an application counts
   * @param opens the first day on which an application counts
   * @param closes the last day on which an application counts
   */
  public ApplicationWindow(
      Scheme scheme,
      PremiumYear year,
      Parameter<List<ApplicationChannel>> channels,
      Parameter<LocalDate> opens,
      Parameter<LocalDate> closes) {
    this.scheme = scheme;
    this.year = year;
    this.channels = channels;
    this.opens = opens;
    this.closes = closes;
  }

  Parameter<LocalDate> opens() {
    return opens;
  }

  Parameter<LocalDate> closes() {
    return closes;
  }

  Parameter<List<ApplicationChannel>> channels() {
    return channels;
  }

  /** Whether the last day lies behind. */
  public boolean hasClosed(LocalDate openDay) {
    return openDay.isAfter(closes.value());
  }

  /** Every application for the premium and year, admissible or not. */
  List<Known<Application>> applications(ProviderFacts facts) {
    return facts.applications(scheme, year);
  }

  /** A ruling's application counts whatever its day and channel. */
  public boolean isAdmissible(Known<Application> application) {
    LocalDate submitted = application.value().submittedOn();
    return application.isRuling()
        || channels.value().contains(application.value().channel())
            && !submitted.isBefore(opens.value())
            && !submitted.isAfter(closes.value());
  }

  /** A ruling's application, or the earliest that is admissible; {@code null} where none is. */
  public Known<Application> application(ProviderFacts facts) {
    Known<Application> earliest = null;
    for (Known<Application> application : facts.applications(scheme, year)) {
      if (isAdmissible(application) && (earliest == null || comesBefore(application, earliest))) {
        earliest = application;
      }
    }
    return earliest;
  }

  private static boolean comesBefore(Known<Application> one, Known<Application> other) {
    if (one.isRuling() != other.isRuling()) {
      return one.isRuling();
    }
    int byDay = one.value().submittedOn().compareTo(other.value().submittedOn());
    return byDay != 0
        ? byDay < 0
        : one.value().applicationId().compareTo(other.value().applicationId()) < 0;
  }

  /** Whether an application for the premium and year counts, and why. */
  public ApplicationVerdict verdict(Known<Application> application) {
    Application asked = application.value();
    if (application.isRuling()) {
      return new ApplicationVerdict(
          true, closes.ruleId(), CommonPhrase.APPLICATION_COUNTS_BY_RULING.alone());
    }
    if (!channels.value().contains(asked.channel())) {
      return new ApplicationVerdict(
          false,
          channels.ruleId(),
          CommonPhrase.APPLICATION_BY_OTHER_CHANNEL.with(year, asked.channel(), channels.value()));
    }
    if (asked.submittedOn().isBefore(opens.value())) {
      return new ApplicationVerdict(
          false,
          opens.ruleId(),
          CommonPhrase.APPLICATION_BEFORE_WINDOW.with(year, asked.submittedOn(), opens.value()));
    }
    if (asked.submittedOn().isAfter(closes.value())) {
      return new ApplicationVerdict(
          false,
          closes.ruleId(),
          CommonPhrase.APPLICATION_AFTER_WINDOW.with(year, asked.submittedOn(), closes.value()));
    }
    return new ApplicationVerdict(
        true,
        closes.ruleId(),
        CommonPhrase.APPLICATION_INSIDE_WINDOW.with(
            year, asked.submittedOn(), opens.value(), closes.value()));
  }
}
