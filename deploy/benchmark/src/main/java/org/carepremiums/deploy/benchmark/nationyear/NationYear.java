package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/benchmark/run nation-year}: measures a national premium year. */
@Command(
    name = "deploy/benchmark/run nation-year",
    description = {
      "Measures the premium year 2023 of all general practitioners and physiotherapists of the",
      "country, or of a share of them, through the services as they are packaged: each service",
      "alone, over a broker and a durable PostgreSQL as processes of their own. Every decision",
      "is compared with what the workload has to come to."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 110,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every decision was the one that was due",
      "1:one was not",
      "3:nothing was measured",
      "4:a process ended or fell silent"
    })
final class NationYear implements Callable<Integer> {

  @Mixin private WorkloadOptions premiumYear = new WorkloadOptions(1);
  @Mixin private RoundOptions rounds = new RoundOptions();
  @Mixin private JvmOption java = new JvmOption();

  @Option(
      names = "--until",
      paramLabel = "SERVICE",
      description =
          "The last service to be measured: intake, eligibility, payment or contestation (default).")
  private Service until = Service.CONTESTATION;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "How often the year is told in each round, each time in new deliveries with other figures of "
              + "the same providers (default: 1, at most 13); the sizes of tables are compared.")
  private int repeats = 1;

  @Option(
      names = "--at-once",
      description =
          "After each round all services go through the same records together, in another system; what "
              + "they take is compared with the sum of the stages.")
  private boolean atOnce;

  private final Path home;
  private final PrintStream out;

  NationYear(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  @Override
  public Integer call() {
    LocalStack.requireBuilt(home);
    NationYearSize size = premiumYear.size();
    int runs = rounds.runs();
    if (repeats < 1 || repeats > Telling.MOST) {
      throw CannotRun.notStarted("--repeats %d: it is 1 to %d.".formatted(repeats, Telling.MOST));
    }
    if (atOnce && until != Service.CONTESTATION) {
      throw CannotRun.notStarted("--at-once runs all services, and --until leaves some out.");
    }
    PeersKit peers = rounds.kit(directory().resolve("kit.log"));
    NationYearWorkload workload = NationYearWorkload.of(size);
    Map<DecisionPlace, ExpectedDecision> expected = Oracle.of(workload);
    out.printf(
        Locale.ENGLISH,
        "Premium year %s: %,d general practitioners, %,d physiotherapists, %,d decisions due; seed %d.%n",
        NationYearWorkload.YEAR,
        workload.generalPractitioners().size(),
        workload.physiotherapists().size(),
        expected.size(),
        size.seed());
    List<Round> all = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      Map<KitArm, KitResult> before = peers == null ? Map.of() : peers.run(KitArm.OF_A_YEAR, size);
      Optional<Round> round = round(run, workload, expected, before);
      if (round.isPresent() && atOnce) {
        round = atOnce(workload, expected).map(round.get()::with);
      }
      if (round.isEmpty()) {
        return CannotRun.OUTCOME_DIFFERS;
      }
      all.add(round.get());
      if (premiumYear.json() != null) {
        new ResultFile(premiumYear.json()).append(size, java.jvm(), run, round.get());
      }
    }
    new ResultTable(out, all).print();
    return 0;
  }

  private Path directory() {
    return home.resolve("deploy/benchmark/target/nation-year");
  }

  private NationYearSystem start() {
    return NationYearSystem.start(home, directory().resolve("system"), java.jvm());
  }

  /**
   * Goes through the premium year once.
   *
   * @return empty where decisions came out differently, which has been printed
   */
  private Optional<Round> round(
      int run,
      NationYearWorkload workload,
      Map<DecisionPlace, ExpectedDecision> expected,
      Map<KitArm, KitResult> before) {
    try (NationYearSystem system = start()) {
      system.openDay(NationYearWorkload.OPEN_DAY);
      long records = UpstreamLoad.of(workload, system.broker());
      out.printf(
          Locale.ENGLISH, "Run %d of %d: %,d upstream records.%n", run, rounds.runs(), records);
      Optional<List<StageMeasurement>> stages = stages(run, system, expected);
      if (stages.isEmpty()) {
        return Optional.empty();
      }
      Round first = new Round(records, stages.get(), before, List.of(), null);
      return repeats == 1 ? Optional.of(first) : tellAgain(run, system, workload, first);
    }
  }

  /**
   * Has services do what has been told, one after another, up to the last that is measured.
   *
   * @return empty likewise
   */
  private Optional<List<StageMeasurement>> stages(
      int run, NationYearSystem system, Map<DecisionPlace, ExpectedDecision> expected) {
    List<StageMeasurement> stages = new ArrayList<>();
    for (Service service : EnumSet.range(Service.values()[0], until)) {
      StageMeasurement stage = new Stage(system, service).measure(run);
      out.printf(
          Locale.ENGLISH,
          "    %-13s %,9d events in %,7.1f s: %,9.0f/s%n",
          service.source().id(),
          stage.events(),
          stage.seconds(),
          stage.eventsPerSecond());
      stages.add(stage);
      if (service == Service.ELIGIBILITY && differ(expected, system)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(stages));
  }

  /**
   * Tells the year more often in a system that has gone through it, with other figures each time.
   *
   * @return the same round with each telling; empty likewise
   */
  private Optional<Round> tellAgain(
      int run, NationYearSystem system, NationYearWorkload workload, Round first) {
    List<ToldYear> tellings = new ArrayList<>();
    tellings.add(told(1, first.upstreamRecords(), first.stages(), system));
    NationYearWorkload told = workload;
    for (int number = 2; number <= repeats; number++) {
      told = told.again(premiumYear.size(), number);
      long records = UpstreamLoad.of(told, number, system.broker());
      out.printf(Locale.ENGLISH, "  Told %d of %d times: %,d records.%n", number, repeats, records);
      Optional<List<StageMeasurement>> stages = stages(run, system, Oracle.of(told));
      if (stages.isEmpty()) {
        return Optional.empty();
      }
      tellings.add(told(number, records, stages.get(), system));
    }
    return Optional.of(first.with(tellings));
  }

  private static ToldYear told(
      int number, long records, List<StageMeasurement> stages, NationYearSystem system) {
    Map<Service, List<TableState>> tables = new EnumMap<>(Service.class);
    for (StageMeasurement stage : stages) {
      tables.put(stage.service(), system.stateTables(stage.service()));
    }
    return new ToldYear(number, records, stages, tables);
  }

  /**
   * Has all services go through it together.
   *
   * @return empty where decisions came out differently, which has been printed
   */
  private Optional<AtOnceMeasurement> atOnce(
      NationYearWorkload workload, Map<DecisionPlace, ExpectedDecision> expected) {
    try (NationYearSystem system = start()) {
      system.openDay(NationYearWorkload.OPEN_DAY);
      UpstreamLoad.of(workload, system.broker());
      AtOnceMeasurement together = new AtOnce(system).measure();
      out.printf(Locale.ENGLISH, "    all at once in %,.1f s%n", together.seconds());
      return differ(expected, system) ? Optional.empty() : Optional.of(together);
    }
  }

  private boolean differ(Map<DecisionPlace, ExpectedDecision> expected, NationYearSystem system) {
    return new DecisionCheck(out).differ(expected, system.broker());
  }
}
