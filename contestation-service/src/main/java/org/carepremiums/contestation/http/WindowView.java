package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.deadline.ContestationBasis;
import org.carepremiums.contracts.deadline.DayOne;
import org.carepremiums.contracts.deadline.DeadlineRule;
import org.carepremiums.contracts.deadline.DeadlineRules;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A window for a person, with what it rests on.
 *
 * @param start the day that does not count
 * @param rawEnd the last day
 * @param rolledEnd the last day, moved past closed days
 * @param basis what the deadline of this premium rests on
 * @param days how many days count, and why
 * @param dayOne which day is the first, and why
 * @param rollsPastClosedDays whether the last day moves, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowView(
    String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    NotificationChannel channel,
    LocalDate notifiedOn,
    LocalDate start,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    WindowStatus status,
    LocalDate closedOn,
    boolean definitive,
    SourcedValue<ContestationBasis> basis,
    SourcedValue<Integer> days,
    SourcedValue<DayOne> dayOne,
    SourcedValue<Boolean> rollsPastClosedDays) {

  static WindowView of(StoredWindow window, DeadlineRules deadlines) {
    DeadlineRule rule = deadlines.on(window.notifiedOn());
    return new WindowView(
        window.decisionId(),
        window.provider(),
        window.scheme(),
        window.year(),
        window.channel(),
        window.notifiedOn(),
        window.start(),
        window.rawEnd(),
        window.rolledEnd(),
        window.status(),
        window.closedOn(),
        window.definitive(),
        deadlines.basis(window.scheme()),
        rule.days(),
        rule.dayOne().get(window.channel()),
        rule.rollsPastClosedDays());
  }
}
