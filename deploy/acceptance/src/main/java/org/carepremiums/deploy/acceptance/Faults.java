package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/acceptance/faults}: plays a scenario again and again under drawn faults. */
@Command(
    name = "deploy/acceptance/faults",
    description = {
      "Plays a scenario undisturbed, and then again and again under faults that are drawn from a",
      "seed, until so many have happened. Whatever comes out differently is printed with the",
      "command that repeats it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every outcome was the undisturbed one", "1:one differed or was broken off"})
public final class Faults implements Callable<Integer> {

  /** So many in a play: more, and most would strike what has not come back from the last. */
  private static final int MOST_PER_PLAY = 40;

  private static final int DIFFERENCES_SHOWN = 20;

  @Option(
      names = "--faults",
      paramLabel = "N",
      description = "How many faults (default: 40, which is one play).")
  private int faults = MOST_PER_PLAY;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      description = {
        "Another play, without faults, among N hostile records, and one file for each 500 of them:",
        "each must be accounted for, services must answer, and nothing else may come out."
      })
  private int hostile;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "What the first play is drawn from; each further one has the next (default: any).")
  private long seed = new Random().nextInt(1_000_000);

  @Option(
      names = "--instances",
      paramLabel = "MOST",
      description = "Each service has 1 to MOST instances (default: 3).")
  private int instances = 3;

  @Option(
      names = "--alone",
      description = {
        "One fault at a time, each on a business day of its own: tells how long it takes",
        "from the end of each until all is handled."
      })
  private boolean alone;

  @Option(
      names = "--scenario",
      paramLabel = "DIR",
      description = "What is played (default: deploy/local/scenarios/a-dozen-providers).")
  private Path folder = Home.scenario("a-dozen-providers");

  @Option(
      names = "--approve",
      description = {
        "Write what comes out undisturbed into the file that tests compare their plays with",
        "(deploy/acceptance/src/test/resources/outcomes)."
      })
  private boolean approve;

  @Option(names = "--plan", description = "Print what would happen, and play nothing.")
  private boolean planOnly;

  private final PrintStream out;
  private final Map<FaultKind, Integer> happened = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, List<Duration>> resumed = new EnumMap<>(FaultKind.class);
  private final List<Long> failed = new ArrayList<>();

  Faults(PrintStream out) {
    this.out = out;
  }

  /** Kafka's threads would keep it alive: it always ends explicitly. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new Faults(out)).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    long started = System.nanoTime();
    Scenario scenario = ScenarioReader.read(folder);
    if (planOnly) {
      List<FaultPlan> plans = plans(scenario);
      plans.forEach(plan -> out.print(plan.inWords()));
      return 0;
    }
    out.printf("Seed %d. Playing '%s' undisturbed.%n", seed, scenario.name());
    Map<String, Map<String, String>> undisturbed =
        Outcomes.of(
            PlayedRun.of("undisturbed", scenario, Map.of(), stack -> new PlayObserver() {}));
    if (approve) {
      out.printf("Written: %s%n", ApprovedOutcome.write(scenario, undisturbed));
    }
    List<FaultPlan> plans = plans(scenario);
    for (FaultPlan plan : plans) {
      play(scenario, plan, undisturbed);
    }
    if (hostile > 0) {
      playAmongHostile(scenario, undisturbed);
    }
    summarize(plans.size(), Duration.ofNanos(System.nanoTime() - started));
    return failed.isEmpty() ? 0 : CannotRun.OUTCOME_DIFFERS;
  }

  private List<FaultPlan> plans(Scenario scenario) {
    List<FaultPlan> plans = new ArrayList<>();
    for (int left = faults; left > 0; left -= plans.get(plans.size() - 1).faults().size()) {
      long next = seed + plans.size();
      plans.add(
          alone
              ? FaultPlan.drawAlone(next, scenario, instances)
              : FaultPlan.draw(next, Math.min(left, MOST_PER_PLAY), scenario, instances));
    }
    return plans;
  }

  private void play(
      Scenario scenario, FaultPlan plan, Map<String, Map<String, String>> undisturbed) {
    long started = System.nanoTime();
    out.printf("%n%s", plan.inWords());
    List<String> differences;
    try {
      DisturbedRun run =
          DisturbedRun.of(scenario, plan, line -> out.println(sinceStart(started) + line));
      run.happened().forEach((kind, count) -> happened.merge(kind, count, Integer::sum));
      run.resumed()
          .forEach(
              (kind, times) ->
                  resumed.computeIfAbsent(kind, first -> new ArrayList<>()).addAll(times));
      differences = Outcomes.differences(undisturbed, run.played());
    } catch (IOException | RuntimeException brokenOff) {
      // Whatever it was, the others are played
      differences = List.of("broken off: " + brokenOff);
    }
    if (differences.isEmpty()) {
      out.printf("%sThe outcome is the undisturbed one.%n", sinceStart(started));
      return;
    }
    failed.add(plan.seed());
    out.printf("%sThe outcome differs in %d places:%n", sinceStart(started), differences.size());
    differences.stream().limit(DIFFERENCES_SHOWN).forEach(out::println);
    out.printf("Again: %s%n", command(plan));
  }

  private void playAmongHostile(Scenario scenario, Map<String, Map<String, String>> undisturbed)
      throws Exception {
    long started = System.nanoTime();
    out.printf("%nSeed %d: %,d hostile records.%n", seed, hostile);
    HostileRun run = HostileRun.of(scenario, seed, hostile, Map.of());
    run.sent().forEach((hostility, count) -> out.printf("    %-16s %,10d%n", hostility, count));
    run.uploads()
        .forEach((status, count) -> out.printf("    files: HTTP %-5s %,9d%n", status, count));
    out.printf(
        Locale.ENGLISH,
        "%sServices were asked %,d times; the slowest answer took %.1f s.%n",
        sinceStart(started),
        run.asked(),
        run.slowest().toMillis() / 1000.0);
    List<String> violations = new ArrayList<>(run.violations());
    Outcomes.differencesOfKnown(undisturbed, run.played()).stream()
        .limit(DIFFERENCES_SHOWN)
        .forEach(violations::add);
    if (violations.isEmpty()) {
      out.println("Every record is accounted for, and the outcome of the others is the same.");
      return;
    }
    failed.add(seed);
    violations.forEach(out::println);
    out.printf(
        "Again: deploy/acceptance/faults --seed %d --faults 0 --hostile %d --scenario %s%n",
        seed, hostile, folder);
  }

  private String command(FaultPlan plan) {
    return "deploy/acceptance/faults --seed %d --faults %d --instances %d%s --scenario %s"
        .formatted(plan.seed(), plan.faults().size(), instances, alone ? " --alone" : "", folder);
  }

  private static String sinceStart(long started) {
    return String.format(Locale.ENGLISH, "%7.1f s  ", (System.nanoTime() - started) / 1e9);
  }

  private void summarize(int plays, Duration took) {
    out.printf(
        "%n%d faults in %d plays, %d min %d s:%n",
        happened.values().stream().mapToInt(Integer::intValue).sum(),
        plays,
        took.toMinutes(),
        took.toSecondsPart());
    happened.forEach(
        (kind, count) -> out.printf("    %-17s %5d%s%n", kind, count, inWords(resumed.get(kind))));
    out.println(
        failed.isEmpty()
            ? "Every outcome was the undisturbed one."
            : "Other outcomes with the seeds " + failed + ".");
  }

  private static String inWords(List<Duration> times) {
    if (times == null) {
      return "";
    }
    List<Duration> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return String.format(
        Locale.ENGLISH,
        "   handled after %.1f s (median), %.1f s (longest)",
        sorted.get(sorted.size() / 2).toMillis() / 1000.0,
        sorted.get(sorted.size() - 1).toMillis() / 1000.0);
  }
}
