package org.carepremiums.contestation.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.carepremiums.contestation.admissibility.Stories.Story;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contestation.premium.NumberedWindow;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * What holds whatever day it is and whatever arrives first: acts lie on any calendar day, closed
 * ones too, and are seen late, early, or in another order (rule book 12.22, 12.23).
 */
@Label("For every contestation")
class ArrivalPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 8, 25);
  private static final BusinessDay LAST = BusinessDay.of("2027-01-04");

  /** A decision so many days after the one before. */
  record Decided(int later, DecisionStatus status, int thousands, boolean asked) {}

  /**
   * @param applied days after the first on which the provider applied
   * @param decisions in their order
   * @param introduced days after the first on which the provider contested
   * @param named whether the contestation names what it has to
   * @param letter whether it came by registered letter
   */
  record Course(
      Scheme scheme,
      int applied,
      List<Decided> decisions,
      int introduced,
      boolean named,
      boolean letter) {

    List<DecisionVersion> versions() {
      List<DecisionVersion> versions = new ArrayList<>();
      LocalDate on = FIRST.plusDays(applied);
      for (Decided decided : decisions) {
        on = on.plusDays(decided.later());
        versions.add(version(decided, versions.size() + 1, on));
      }
      return versions;
    }

    private DecisionVersion version(Decided decided, int version, LocalDate on) {
      AnsweredApplication application =
          decided.asked() || decided.status() == DecisionStatus.FINAL
              ? new AnsweredApplication(
                  "app-1", FIRST.plusDays(applied), ApplicationChannel.PROSANTE)
              : null;
      Outcome outcome =
          application == null || decided.status() == DecisionStatus.IN_REVIEW
              ? Outcome.PENDING
              : decided.thousands() == 0 ? Outcome.REFUSED : Outcome.GRANTED;
      return Stories.decision(
          scheme,
          version,
          decided.status(),
          outcome,
          outcome == Outcome.PENDING ? 0 : decided.thousands() * 1_000L,
          application,
          on);
    }

    LocalDate introducedOn() {
      return FIRST.plusDays(introduced);
    }

    Contestation contestation() {
      return Stories.contestation(
          scheme,
          letter ? ContestationChannel.REGISTERED_LETTER : ContestationChannel.PROSANTE,
          introducedOn().toString(),
          named ? List.of("annex.pdf") : List.of(),
          named ? List.of("amount") : List.of());
    }
  }

  @Provide
  Arbitrary<Course> courses() {
    Arbitrary<Decided> decided =
        Combinators.combine(
                Arbitraries.integers().between(0, 45),
                Arbitraries.of(DecisionStatus.class),
                Arbitraries.integers().between(0, 6),
                Arbitraries.of(true, true, true, false))
            .as(Decided::new);
    return Combinators.combine(
            Arbitraries.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.PHYSIOTHERAPIST_SOFTWARE),
            Arbitraries.integers().between(0, 110),
            decided.list().ofMinSize(0).ofMaxSize(6),
            Arbitraries.integers().between(0, 330),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, false))
        .as(Course::new);
  }

  /**
   * Lets everything arrive in some order, in which decisions keep theirs and so do days, and then
   * days open until nothing waits for a day any more.
   */
  private static Story play(Course course, Random order) {
    Story story = new Story(course.scheme());
    List<DecisionVersion> versions = course.versions();
    List<BusinessDay> days = new ArrayList<>();
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(400)); day = day.plusDays(20)) {
      days.add(BusinessDay.onOrAfter(day));
    }
    List<Character> arrivals = new ArrayList<>();
    versions.forEach(version -> arrivals.add('v'));
    days.forEach(day -> arrivals.add('d'));
    arrivals.add('c');
    Collections.shuffle(arrivals, order);
    int version = 0;
    int day = 0;
    for (char arrival : arrivals) {
      switch (arrival) {
        case 'v' -> story.decided(versions.get(version++));
        case 'd' -> story.opens(days.get(day++));
        default -> story.contests(course.contestation());
      }
    }
    return story.opens(LAST).opens(LAST.next());
  }

  @Property(tries = 500)
  @Label("the order of arrival changes no outcome")
  void orderOfArrival(@ForAll("courses") Course course, @ForAll Random one, @ForAll Random other) {
    Story first = play(course, one);
    Story second = play(course, other);

    assertThat(first.windows()).isEqualTo(second.windows());
    assertThat(first.outcome()).isEqualTo(second.outcome());
    assertThat(first.verdict().byTolerance()).isEqualTo(second.verdict().byTolerance());
    assertThat(first.contestedDecision()).isEqualTo(second.contestedDecision());
    Statistics.label("outcome").collect(first.outcome());
  }

  @Property(tries = 500)
  @Label("12.23 nothing is told before the day of the act")
  void neverBeforeTheAct(@ForAll("courses") Course course, @ForAll Random order) {
    Story story = play(course, order);

    for (NumberedWindow window : story.windows()) {
      assertThat(window.openedOn().value()).isAfterOrEqualTo(window.window().actOn());
    }
    for (BusinessDay told : story.judgedOn()) {
      assertThat(told.value()).isAfterOrEqualTo(course.introducedOn());
    }
  }

  @Property(tries = 500)
  @Label("12.22 what was introduced inside any window is never late, whenever it is seen")
  void insideAWindow(@ForAll("courses") Course course, @ForAll Random order) {
    Story story = play(course, order);
    LocalDate on = course.introducedOn();
    boolean inside =
        story.windows().stream()
            .map(NumberedWindow::window)
            .anyMatch(
                window ->
                    !on.isBefore(window.actOn()) && !on.isAfter(window.deadline().rolledEnd()));

    if (inside) {
      assertThat(story.verdict().ground()).isIn(null, InadmissibilityGround.NOT_COMPLETED);
    }
    if (story.verdict().ground() == InadmissibilityGround.LATE) {
      assertThat(inside).isFalse();
    }
  }

  @Property(tries = 500)
  @Label("12.22 every window ends 60 days after its act, or on the next open day")
  void sixtyDaysFromTheApplication(@ForAll("courses") Course course, @ForAll Random order) {
    for (NumberedWindow numbered : play(course, order).windows()) {
      LocalDate sixtieth = numbered.window().actOn().plusDays(60);
      assertThat(numbered.window().deadline().rawEnd()).isEqualTo(sixtieth);
      assertThat(numbered.window().deadline().rolledEnd())
          .isEqualTo(BusinessDay.onOrAfter(sixtieth).value());
    }
  }

  @Property(tries = 500)
  @Label("12.24 whoever is asked to complete it has at least 15 days, and the rest of the window")
  void timeToComplete(@ForAll("courses") Course course, @ForAll Random order) {
    Story story = play(course, order);

    if (story.verdict().ground() == InadmissibilityGround.NOT_COMPLETED) {
      LocalDate until = story.verdict().completeUntil();
      assertThat(until).isAfterOrEqualTo(course.introducedOn().plusDays(15));
      assertThat(story.openedWindows())
          .anyMatch(window -> !until.isBefore(window.deadline().rolledEnd()));
    }
    assertThat(story.verdict().status()).isNotEqualTo(CaseStatus.INCOMPLETE);
  }
}
