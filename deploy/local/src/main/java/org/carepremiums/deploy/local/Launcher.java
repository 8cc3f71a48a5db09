package org.carepremiums.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.carepremiums.deploy.local.campaign.Campaign;
import org.carepremiums.deploy.local.campaign.CampaignGenerator;
import org.carepremiums.deploy.local.days.DayDesk;
import org.carepremiums.deploy.local.days.DaysPages;
import org.carepremiums.deploy.local.identity.IdentityServer;
import org.carepremiums.deploy.local.identity.PeopleOfScenario;
import org.carepremiums.deploy.local.player.DifferencesFile;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.OutcomeDifference;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.player.OutcomeSummary;
import org.carepremiums.deploy.local.player.PlayLog;
import org.carepremiums.deploy.local.player.PlayObservers;
import org.carepremiums.deploy.local.player.ScenarioPlayer;
import org.carepremiums.deploy.local.player.WhereToLook;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.PortClaim;
import org.carepremiums.deploy.local.stack.Ports;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/** {@code deploy/local/run}: the whole system on this machine, and a scenario played through it. */
@Command(
    name = "deploy/local/run",
    description = {
      "Starts Kafka, PostgreSQL and the four services on this machine, plays a scenario through",
      "the upstream topics and prints what came of it. Then stays up until Ctrl-C."
    },
    mixinStandardHelpOptions = true,
    version = "1.0.0-SNAPSHOT",
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the outcome is the expected one",
      "1:the outcome differs",
      "2:an option is wrong",
      "3:not started: JDK, build, port or scenario",
      "4:broken off: a process ended, refused or fell silent"
    })
public final class Launcher implements Callable<Integer> {

  private static final int DIFFERENCES_SHOWN = 20;

  private static final Stopping STOPPING = new Stopping();

  @Option(
      names = "--once",
      description = "End after the summary: with 0, or with 1 where the outcome differs.")
  private boolean once;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = {
        "Keep the data of broker and database in DIR.",
        "Starting again with the same DIR goes on where the last run stopped."
      })
  private Path keep;

  /** What is played, where it is not the small campaign. */
  @ArgGroup private Played played = new Played();

  /** One of them at most. */
  private static final class Played {

    @Option(
        names = "--campaign",
        description = {
          "Play the recorded campaign instead of the small one: four premium years of more than",
          "three thousand providers, in about three minutes."
        })
    private boolean campaign;

    @Option(
        names = "--scenario",
        paramLabel = "DIR",
        description = {
          "Play this folder instead of the small campaign.",
          "deploy/local/README.md tells how to write one."
        })
    private Path scenarioFolder;
  }

  @Option(
      names = "--ports",
      paramLabel = "BASE",
      description = {
        "Use BASE to BASE+3 for the services, BASE+4 for Kafka, BASE+5 for PostgreSQL, BASE+6",
        "for the identity server and BASE+7 for the gateway instead of 8081 to 8084, 19092,",
        "15432, 18080 and 8080; and BASE+1000 to BASE+1003 for the health of the services."
      })
  private Integer ports;

  @Option(
      names = "--secure",
      description = {
        "Kafka asks everybody who they are (SASL) and refuses what the contract does not grant",
        "(ACLs). Services and player each use their own accounts."
      })
  private boolean secure;

  private final PrintStream out;

  Launcher(PrintStream out) {
    this.out = out;
  }

  /** Kafka's threads would keep a failed launcher alive: it always ends explicitly. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int exitCode;
    try {
      exitCode =
          new CommandLine(new Launcher(out))
              .setExecutionExceptionHandler((failure, line, parsed) -> report(failure))
              .execute(arguments);
    } catch (RuntimeException unexpected) {
      exitCode = report(unexpected);
    }
    out.flush();
    System.exit(exitCode);
  }

  private static int report(Exception failure) {
    if (!(failure instanceof CannotRun known) || known.exitCode() == CannotRun.BROKEN_OFF) {
      STOPPING.leaveTheLastWord();
    }
    if (failure instanceof CannotRun known) {
      System.err.println(known.getMessage());
      return known.exitCode();
    }
    System.err.println("The run was broken off by a fault of the launcher itself:");
    failure.printStackTrace();
    return CannotRun.BROKEN_OFF;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path home = home();
    Ports chosen = ports == null ? Ports.USUAL : Ports.from(ports);
    Scenario given = played.scenarioFolder == null ? null : read(played.scenarioFolder);
    LocalStack.requireBuilt(home);
    try (PortClaim claimed = chosen.claim()) {
      return run(home, chosen, given);
    }
  }

  private int run(Path home, Ports chosen, Scenario given) throws InterruptedException {
    WorkDirectory directory =
        keep == null
            ? WorkDirectory.fresh(home.resolve("deploy/local/target"))
            : WorkDirectory.kept(keep);
    System.setProperty(
        "org.slf4j.simpleLogger.logFile", directory.path().resolve("stack.log").toString());
    BackgroundTask<Scenario> scenario =
        BackgroundTask.start(
            "scenario", () -> given == null ? campaign(chosenCampaign(), directory) : given);
    if (directory.kept()) {
      // Data of another scenario are refused before anything starts
      log(directory, scenario.get());
    }
    try (LocalRun run = new LocalRun(directory)) {
      stopInOrder(run);
      return play(run, home, chosen, directory, scenario);
    }
  }

  private int play(
      LocalRun run,
      Path home,
      Ports chosen,
      WorkDirectory directory,
      BackgroundTask<Scenario> written)
      throws InterruptedException {
    long started = System.nanoTime();
    out.printf("Logs and data: %s%n", directory.path());
    out.println("Starting Kafka, PostgreSQL and the four services.");
    StartUp startUp = new StartUp(out, terminal());
    try {
      run.start(home, chosen, secure, startUp);
      run.stack().awaitReady(service -> startUp.ready(service.source().id()));
    } finally {
      startUp.finish();
    }
    if (secure) {
      out.printf(
          "Kafka lets in known accounts only. Their passwords, for you alone: %s%n",
          directory.accounts());
    }
    LocalStack stack = run.stack();
    Scenario scenario = written.get();
    PlayLog log = log(directory, scenario);
    out.printf(Locale.ENGLISH, "Ready after %.1f s.%n", secondsSince(started));

    out.printf(
        Locale.ENGLISH,
        "Playing '%s': %,d records, %,d actions, %,d days.%n",
        scenario.name(),
        scenario.playedRecords(),
        scenario.playedActions(),
        scenario.calendar().size());
    if (log.lastDay() != null) {
      out.printf("Kept data: going on after %s.%n", log.lastDay());
    }
    int daysLeft = log.daysLeft(scenario.calendar());
    Progress progress = new Progress(out, terminal(), daysLeft);
    try (DayDesk desk = new DayDesk(scenario, daysLeft);
        ScenarioPlayer player =
            new ScenarioPlayer(scenario, stack, log, new PlayObservers(progress, desk))) {
      stack.serve(new DaysPages(desk, stack.gateway()));
      offer(scenario, stack.identity());
      try {
        player.play();
      } catch (CannotRun brokenOff) {
        progress.finish();
        printSoFar(player);
        throw brokenOff;
      }
      progress.finish();
      List<OutcomeDifference> differences = tell(player, scenario, stack, directory);
      out.printf(Locale.ENGLISH, "%nDone after %.1f s.%n", secondsSince(started));
      if (!once) {
        desk.take(player);
        stayUp(stack, desk);
      }
      return differences.isEmpty() ? 0 : CannotRun.OUTCOME_DIFFERS;
    }
  }

  /** Whoever the scenario decides about can log in. */
  private void offer(Scenario scenario, IdentityServer identity) {
    ProviderNumbers numbers = ProviderNumbers.of(scenario);
    identity.know(numbers);
    if (played.scenarioFolder != null || played.campaign) {
      identity.offer(PeopleOfScenario.of(scenario, numbers));
    }
  }

  /** What came of it, and how it differs from what was expected. */
  private List<OutcomeDifference> tell(
      ScenarioPlayer player, Scenario scenario, LocalStack stack, WorkDirectory directory) {
    ObservedOutcome outcome = player.outcome();
    List<Path> bankFiles = WhereToLook.saveBankFiles(outcome, stack, directory.bankFiles());
    out.println();
    out.print(OutcomeSummary.of(outcome));
    WhereToLook.lines(outcome, stack, bankFiles).forEach(out::println);
    if (scenario.isGoneBeyond(player.lastDay())) {
      out.printf(
          "%nDays were opened after it, until %s: what came of that is compared with nothing.%n",
          player.lastDay());
      return List.of();
    }
    List<OutcomeDifference> differences = OutcomeDifferences.between(scenario.expected(), outcome);
    print(differences, scenario, directory.differences());
    return differences;
  }

  /** What there is of an outcome, and what may lie behind; the reason itself is told at the end. */
  private void printSoFar(ScenarioPlayer player) {
    STOPPING.leaveTheLastWord();
    try {
      ObservedOutcome soFar = player.outcomeSoFar();
      out.println();
      out.println("Broken off. Until then:");
      out.print(OutcomeSummary.of(soFar));
      List<String> causes = player.likelyCauses(soFar);
      out.println(causes.isEmpty() ? "Nothing was refused or held." : "What may lie behind it:");
      causes.forEach(cause -> out.println("    " + cause));
    } catch (RuntimeException unreadable) {
      out.printf("What came of it cannot be read any more: %s%n", unreadable.getMessage());
    }
  }

  private static PlayLog log(WorkDirectory directory, Scenario scenario) {
    return directory.kept()
        ? PlayLog.in(directory.path(), scenario.name())
        : PlayLog.unkept(scenario.name());
  }

  private void print(List<OutcomeDifference> differences, Scenario scenario, Path file) {
    out.println();
    DifferencesFile.write(differences, file);
    if (differences.isEmpty()) {
      out.printf(
          Locale.ENGLISH,
          "The outcome is the expected one (%,d expectations).%n",
          scenario.expected().size());
      return;
    }
    out.printf(
        Locale.ENGLISH,
        "The outcome differs from the expected one in %,d %s:%n",
        differences.size(),
        differences.size() == 1 ? "place" : "places");
    differences.stream().limit(DIFFERENCES_SHOWN).forEach(one -> out.println("    " + one));
    if (differences.size() > DIFFERENCES_SHOWN) {
      out.printf(Locale.ENGLISH, "    ... and %,d more%n", differences.size() - DIFFERENCES_SHOWN);
    }
    out.printf("All of them, one object a line: %s%n", file);
  }

  private void stayUp(LocalStack stack, DayDesk desk) throws InterruptedException {
    out.printf("Open business days from here: %s/local/%n", stack.gateway());
    out.printf("Everything stays up until Ctrl-C, at %s.%n", stack.gateway());
    boolean told = false;
    while (true) {
      stack.requireAlive();
      String problem = desk.problem();
      if (problem != null && !told) {
        out.printf("No more days can be opened. %s%n", problem);
        told = true;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /**
   * The embedded PostgreSQL stops itself in a shutdown hook, which runs beside every other hook;
   * taking the signal first keeps the order.
   */
  private static void stopInOrder(LocalRun run) {
    for (String name : List.of("INT", "TERM")) {
      Signal.handle(
          new Signal(name),
          signal -> {
            STOPPING.begin();
            try {
              run.close();
            } finally {
              Runtime.getRuntime().halt(128 + signal.getNumber());
            }
          });
    }
  }

  /** What is played where no scenario is given. */
  Campaign chosenCampaign() {
    return played.campaign ? Campaign.RECORDED : Campaign.SMALL;
  }

  /** Always rewritten: the same table and seed give the same campaign. */
  private static Scenario campaign(Campaign campaign, WorkDirectory directory) {
    try {
      WorkDirectory.delete(directory.campaign());
      CampaignGenerator.generate(campaign, directory.campaign());
    } catch (IOException failure) {
      throw CannotRun.notStarted(
          "The campaign cannot be written to " + directory.campaign(), failure);
    }
    return read(directory.campaign());
  }

  private static Scenario read(Path folder) {
    try {
      return ScenarioReader.read(folder);
    } catch (MalformedScenario malformed) {
      throw CannotRun.notStarted(
          "The scenario cannot be played. " + malformed.getMessage(), malformed);
    }
  }

  /** The script says it: what is written into a file or a pipe is not written over. */
  private static boolean terminal() {
    return Boolean.getBoolean("care-premiums.terminal");
  }

  private static Path home() {
    String home = System.getProperty("care-premiums.home");
    if (home == null) {
      throw CannotRun.notStarted("Start this with deploy/local/run.");
    }
    return Path.of(home);
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
