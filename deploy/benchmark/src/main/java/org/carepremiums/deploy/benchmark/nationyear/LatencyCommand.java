package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/benchmark/run latency}: measures how long a record takes to what follows. */
@Command(
    name = "deploy/benchmark/run latency",
    description = {
      "Measures how long a record takes to its fact, its decision and payment's ledger while all",
      "four services run, over a broker and a durable PostgreSQL as processes of their own: first one",
      "record at a time, then many, evenly. A premium year has been handled before, and each record",
      "turns a final decision of it. What comes out in the end is compared with what is due."
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
final class LatencyCommand implements Callable<Integer> {

  /** What follows from each is held in memory, about 7 KB. */
  private static final long MOST_RECORDS = 150_000;

  @Mixin private WorkloadOptions premiumYear = new WorkloadOptions(0.05);
  @Mixin private JvmOption java = new JvmOption();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many records one at a time (default: 25).")
  private int samples = 25;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "How many records a second (default: 1500).")
  private int rate = 1_500;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "For how many seconds (default: 30).")
  private int seconds = 30;

  private final Path home;
  private final PrintStream out;

  LatencyCommand(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  @Override
  public Integer call() {
    LocalStack.requireBuilt(home);
    NationYearSize size = premiumYear.size();
    requirePossible(size);
    NationYearWorkload workload = NationYearWorkload.of(size);
    Path directory = home.resolve("deploy/benchmark/target/latency/system");
    try (NationYearSystem system = NationYearSystem.start(home, directory, java.jvm());
        LocalStack stack = system.startAll()) {
      stack.awaitReady();
      system.open(NationYearWorkload.OPEN_DAY, stack);
      long records = UpstreamLoad.of(workload, system.broker());
      awaitQuiet(stack);
      out.printf(Locale.ENGLISH, "%,d upstream records have been handled.%n", records);
      DecisionCheck check = new DecisionCheck(out);
      if (check.differ(Oracle.of(workload), system.broker())) {
        return CannotRun.OUTCOME_DIFFERS;
      }
      QualityChanges changes = new QualityChanges(workload);
      LatencyTable table = new LatencyTable(out);
      IdleLatency idle = new IdleSystem(system.broker(), changes).measure(samples, size.seed());
      table.print(idle);
      LoadLatency load = new LoadedSystem(system, stack, changes).measure(rate, seconds);
      table.print(load);
      if (premiumYear.json() != null) {
        new ResultFile(premiumYear.json()).append(size, java.jvm(), idle, load);
      }
      return check.differ(Oracle.of(changes.told()), system.broker())
          ? CannotRun.OUTCOME_DIFFERS
          : 0;
    }
  }

  private void requirePossible(NationYearSize size) {
    if (samples < 1 || rate < 1 || seconds < 1) {
      throw CannotRun.notStarted("--samples, --rate and --seconds are each at least 1.");
    }
    long load = (long) rate * seconds;
    if (load > MOST_RECORDS) {
      throw CannotRun.notStarted(
          "%,d records are more than the %,d whose decisions can be held."
              .formatted(load, MOST_RECORDS));
    }
    long all = IdleSystem.TO_WARM_UP + samples + load;
    long most = QualityChanges.most(size.physiotherapists());
    if (all > most) {
      throw CannotRun.notStarted(
          "%,d physiotherapists can be told of %,d times, and not %,d: a larger --scale has more."
              .formatted(size.physiotherapists(), most, all));
    }
  }

  private static void awaitQuiet(LocalStack stack) {
    try (ServiceQuiescence quiet = new ServiceQuiescence(stack)) {
      quiet.awaitAll();
    }
  }
}
