package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.parameters.deadline.ContestationBasis;
import org.carepremiums.platform.parameters.deadline.DeadlineRule;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.parameters.deadline.FirstCountedDay;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * A window for a person, with what it rests on.
 *
 * @param countedFrom the act from which the days are counted
 * @param act the application's reference, or the decision's
 * @param actOn the day of that act
 * @param channel how the act reached the other side
 * @param start the day that does not count
 * @param rawEnd the last day
 * @param rolledEnd the last day, moved past closed days
 * @param title premium and year in words
 * @param standing until when the premium can be contested, or could be, in words
 * @param definitive whether the premium can no longer change through a contestation; told by its
 *     last window
 * @param basis what the deadline of this premium rests on
 * @param days how many days count, and why
 * @param dayOne which day is the first, and why
 * @param rollsPastClosedDays whether the last day moves, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowView(
    String windowId,
    CountedFrom countedFrom,
    String act,
    LocalDate actOn,
    NotificationChannel channel,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    Sentence title,
    LocalDate start,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    WindowStatus status,
    Sentence standing,
    LocalDate closedOn,
    boolean definitive,
    SourcedValue<ContestationBasis> basis,
    SourcedValue<Integer> days,
    SourcedValue<FirstCountedDay> dayOne,
    SourcedValue<Boolean> rollsPastClosedDays) {

  static WindowView of(StoredWindow stored, DeadlineRules deadlines) {
    DeadlineRule rule = deadlines.on(stored.window().actOn());
    return new WindowView(
        stored.windowId(),
        stored.window().countedFrom(),
        stored.window().act(),
        stored.window().actOn(),
        stored.channel(),
        stored.contested().provider(),
        stored.contested().scheme(),
        stored.contested().year(),
        Sentences.of(
            CaseStatusPhrase.PREMIUM_OF_YEAR.with(
                stored.contested().scheme(), stored.contested().year())),
        stored.window().deadline().start(),
        stored.window().deadline().rawEnd(),
        stored.window().deadline().rolledEnd(),
        stored.status(),
        standing(stored),
        stored.closedOn(),
        stored.definitive(),
        deadlines.basis(stored.contested().scheme()),
        rule.days(),
        rule.dayOne().get(stored.channel()),
        rule.rollsPastClosedDays());
  }

  private static Sentence standing(StoredWindow stored) {
    LocalDate lastDay = stored.window().deadline().rolledEnd();
    return Sentences.of(
        switch (stored.status()) {
          case OPEN -> CaseStatusPhrase.WINDOW_OPEN.with(lastDay);
          case CLOSED -> CaseStatusPhrase.WINDOW_CLOSED.with(lastDay);
        });
  }
}
