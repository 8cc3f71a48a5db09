package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
      try (NationYearSystem system =
          NationYearSystem.start(home, directory().resolve("system"), java.jvm())) {
        Optional<Round> round = round(run, system, workload, expected, before);
        if (round.isEmpty()) {
          return CannotRun.OUTCOME_DIFFERS;
        }
        all.add(round.get());
        if (premiumYear.json() != null) {
          new ResultFile(premiumYear.json()).append(size, java.jvm(), round.get());
        }
      }
    }
    new ResultTable(out, all).print();
    return 0;
  }

  private Path directory() {
    return home.resolve("deploy/benchmark/target/nation-year");
  }

  /**
   * Goes through the premium year once.
   *
   * @return empty where decisions came out differently, which has been printed
   */
  private Optional<Round> round(
      int run,
      NationYearSystem system,
      NationYearWorkload workload,
      Map<DecisionPlace, ExpectedDecision> expected,
      Map<KitArm, KitResult> before) {
    system.openDay(NationYearWorkload.OPEN_DAY);
    long records = UpstreamLoad.of(workload, system.broker());
    out.printf(
        Locale.ENGLISH, "Run %d of %d: %,d upstream records.%n", run, rounds.runs(), records);
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
      if (service == Service.ELIGIBILITY
          && new DecisionCheck(out).differ(expected, system.broker())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Round(records, List.copyOf(stages), before));
  }
}
