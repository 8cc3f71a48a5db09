package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Plays a scenario day by day: opens the business day, publishes the day's records, does the day's
 * actions, and waits after each until every service is quiet. What people do over HTTP one after
 * another is waited for once, since each answer says that the service has done it.
 */
public final class ScenarioPlayer implements DayOpener, AutoCloseable {

  private static final int OPEN = 0;
  private static final int PUBLISH = 1;
  private static final int FIRST_ACTION = 2;

  private final Scenario scenario;
  private final PlayLog log;
  private final PlayObserver observer;
  private final Publisher publisher;
  private final TopicReader topics;
  private final TopicReader payouts;
  private final SystemQuiescence quiet;
  private final ActionRunner actions;
  private final OutcomeListener outcome;
  private final StatementReader statements;

  /** Played last, or being played; {@code null} before the first. */
  private LocalDate lastDay;

  /** Done last on that day; {@code null} before its first. */
  private Action lastAction;

  public ScenarioPlayer(Scenario scenario, LocalStack stack, PlayLog log, PlayObserver observer) {
    this(scenario, stack, log, observer, Conduct.ORDERLY);
  }

  /**
   * @param conduct how the people of the scenario go about what they do
   */
  public ScenarioPlayer(
      Scenario scenario, LocalStack stack, PlayLog log, PlayObserver observer, Conduct conduct) {
    this.scenario = scenario;
    this.log = log;
    this.observer = observer;
    this.publisher = new Publisher(stack.broker());
    this.topics = new TopicReader(stack.broker());
    this.payouts = new TopicReader(stack.broker());
    this.quiet = new SystemQuiescence(stack, topics, scenario.longestWait());
    this.actions = new ActionRunner(scenario, stack, publisher, payouts, conduct);
    this.outcome = new OutcomeListener(new TopicReader(stack.broker()), scenario);
    this.statements = new StatementReader(stack);
  }

  /**
   * Plays the days that were not played before.
   *
   * @throws org.carepremiums.deploy.local.stack.CannotRun when a service ends, refuses an action or
   *     does not catch up
   */
  public void play() {
    Map<LocalDate, List<UpstreamLine>> records = scenario.recordsByDay();
    Map<LocalDate, List<Action>> toDo = scenario.actionsByDay();
    quiet.await("the start");
    for (LocalDate day : scenario.calendar()) {
      if (!log.isDone(day)) {
        lastDay = day;
        lastAction = null;
        List<UpstreamLine> published = records.getOrDefault(day, List.of());
        List<Action> done = toDo.getOrDefault(day, List.of());
        observer.opening(day);
        var unused = play(day, published, done);
        log.dayDone(day);
        observer.dayPlayed(day, published.size(), done.size());
      }
    }
  }

  /** The bank of the run books on each day what it was to execute by then. */
  @Override
  public void openUntil(LocalDate until) {
    Map<LocalDate, List<UpstreamLine>> records = scenario.recordsByDay();
    Map<LocalDate, List<Action>> toDo = scenario.actionsByDay();
    for (LocalDate day = log.lastDay().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      LocalDate today = day;
      List<UpstreamLine> published = records.getOrDefault(day, List.of());
      List<Action> done = toDo.getOrDefault(day, List.of());
      if (BelgianCalendar.isBusinessDay(day) || !published.isEmpty() || !done.isEmpty()) {
        lastDay = day;
        lastAction = null;
        observer.opening(day);
        int next = play(day, published, done);
        step(day, next, "the bank of " + day, () -> actions.bookWhatIsExecuted(today));
        log.dayDone(day);
        observer.dayPlayed(day, published.size(), done.size());
      }
    }
  }

  @Override
  public LocalDate lastDay() {
    return log.lastDay();
  }

  @Override
  public <T> T look(Function<ObservedOutcome, T> at) {
    return outcome.look(at);
  }

  /**
   * @return the number of the next step of that day
   */
  private int play(LocalDate day, List<UpstreamLine> records, List<Action> toDo) {
    if (BelgianCalendar.isBusinessDay(day)) {
      step(day, OPEN, "the opening of " + day, () -> publisher.open(day));
    }
    if (!records.isEmpty()) {
      step(
          day,
          PUBLISH,
          "the records of " + day,
          () -> {
            observer.publishing(day);
            publisher.publish(records);
            observer.published(day);
          });
    }
    int step = FIRST_ACTION;
    if (!toDo.isEmpty()) {
      observer.acting(day);
    }
    for (List<Action> together : together(toDo)) {
      boolean again = log.wasInterrupted(day, step);
      step(
          day,
          step,
          ActionRunner.inWords(together.get(together.size() - 1)),
          () -> together.forEach(action -> run(action, again)));
      step++;
    }
    return step;
  }

  private void run(Action action, boolean again) {
    lastAction = action;
    actions.run(action, again);
  }

  /** In the order of the file: what is done when it is answered together, everything else alone. */
  private static List<List<Action>> together(List<Action> toDo) {
    List<List<Action>> steps = new ArrayList<>();
    boolean before = false;
    for (Action action : toDo) {
      boolean now = isDoneWhenAnswered(action);
      if (!before || !now) {
        steps.add(new ArrayList<>());
      }
      steps.get(steps.size() - 1).add(action);
      before = now;
    }
    return steps;
  }

  /** An upload is only accepted when it is answered. */
  private static boolean isDoneWhenAnswered(Action action) {
    return action instanceof Action.OverHttp && !(action instanceof Action.Upload);
  }

  private void step(LocalDate day, int step, String inWords, Runnable what) {
    if (!log.isDone(day, step)) {
      log.begin(day, step);
      what.run();
      quiet.await(inWords);
      observer.quiet(day);
      log.done(day, step);
    }
  }

  /** What the topics say now, with the statements that the scenario asks for. */
  public ObservedOutcome outcome() {
    ObservedOutcome finished = outcome.finish();
    scenario.expected().statements().forEach(asked -> finished.read(asked, statements.read(asked)));
    return finished;
  }

  /** What the topics say where a play broke off; nobody has read a statement then. */
  public ObservedOutcome outcomeSoFar() {
    return outcome.finish();
  }

  /**
   * Which refusals or missing records may lie behind a play that broke off, a line each.
   *
   * @param soFar what the topics say
   */
  public List<String> likelyCauses(ObservedOutcome soFar) {
    return lastDay == null ? List.of() : LikelyCauses.of(scenario, soFar, lastDay, lastAction);
  }

  @Override
  public void close() {
    outcome.close();
    publisher.close();
    payouts.close();
    topics.close();
  }
}
