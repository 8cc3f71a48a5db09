package org.carepremiums.eligibility.rule.practice;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * PPI9-PPI11, P24-2: which applications count. Windows are literal dates, both included, without
 * rolling past a weekend. Online counts for everything, the paper form for the base amount.
 */
final class PracticeApplicationWindow {

  private final PremiumYear year;
  private final Parameter<ApplicationChannel> online;
  private final Parameter<ApplicationChannel> form;
  private final Parameter<LocalDate> opens;
  private final Parameter<LocalDate> closes;

  PracticeApplicationWindow(PremiumYear year, IntegratedPracticeParameters parameters) {
    this.year = year;
    this.online = parameters.onlineChannel();
    this.form = parameters.formChannel();
    this.opens = parameters.windowOpens();
    this.closes = parameters.windowCloses();
  }

  Parameter<LocalDate> opens() {
    return opens;
  }

  Parameter<LocalDate> closes() {
    return closes;
  }

  Parameter<ApplicationChannel> online() {
    return online;
  }

  Parameter<ApplicationChannel> form() {
    return form;
  }

  boolean hasClosed(LocalDate openDay) {
    return openDay.isAfter(closes.value());
  }

  private boolean isOnline(Application asked) {
    return asked.channel() == online.value();
  }

  /** Whether it gives the base amount at most; a ruling's counts whatever its channel. */
  boolean isForBaseOnly(Known<Application> application) {
    return !application.isRuling() && !isOnline(application.value());
  }

  /** A ruling's application counts whatever its day and channel. */
  private boolean isAdmissible(Known<Application> application) {
    Application asked = application.value();
    return application.isRuling()
        || (isOnline(asked) || asked.channel() == form.value())
            && !asked.submittedOn().isBefore(opens.value())
            && !asked.submittedOn().isAfter(closes.value());
  }

  /**
   * A ruling's application, or the earliest one online, or the earliest form; {@code null} where
   * none is admissible.
   */
  Known<Application> application(ProviderFacts facts) {
    Known<Application> first = null;
    List<Known<Application>> asked = facts.applications(Scheme.GP_INTEGRATED_PRACTICE, year);
    for (int place = 0; place < asked.size(); place++) {
      Known<Application> application = asked.get(place);
      if (isAdmissible(application) && (first == null || comesBefore(application, first))) {
        first = application;
      }
    }
    return first;
  }

  private boolean comesBefore(Known<Application> one, Known<Application> other) {
    if (one.isRuling() != other.isRuling()) {
      return one.isRuling();
    }
    if (isOnline(one.value()) != isOnline(other.value())) {
      return isOnline(one.value());
    }
    int byDay = one.value().submittedOn().compareTo(other.value().submittedOn());
    return byDay != 0
        ? byDay < 0
        : one.value().applicationId().compareTo(other.value().applicationId()) < 0;
  }

  ApplicationVerdict verdict(Known<Application> application) {
    Application asked = application.value();
    if (application.isRuling()) {
      return new ApplicationVerdict(
          true, closes.ruleId(), CommonPhrase.APPLICATION_COUNTS_BY_RULING.alone());
    }
    if (!isOnline(asked) && asked.channel() != form.value()) {
      return new ApplicationVerdict(
          false,
          online.ruleId(),
          PracticePhrase.APPLICATION_NEITHER_ONLINE_NOR_FORM.with(
              year, asked.channel(), online.value(), form.value()));
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
    Phrase inside =
        isOnline(asked)
            ? CommonPhrase.APPLICATION_INSIDE_WINDOW
            : PracticePhrase.APPLICATION_ON_FORM_INSIDE_WINDOW;
    return new ApplicationVerdict(
        true,
        isOnline(asked) ? closes.ruleId() : form.ruleId(),
        inside.with(year, asked.submittedOn(), opens.value(), closes.value()));
  }
}
