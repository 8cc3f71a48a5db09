package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/benchmark/run cut-off}: measures a cut-off of many lines. */
@Command(
    name = "deploy/benchmark/run cut-off",
    description = {
      "Measures a cut-off through payment as it is packaged, over a broker and a durable PostgreSQL",
      "as processes of their own: everything that is due is drawn up, one person submits it, another",
      "is shown the digest of the file and approves it. Lines, sums, file and payouts are checked."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 110,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:lines, sums, file and payouts were as they have to be",
      "1:something was not",
      "3:nothing was measured",
      "4:a process ended, refused or fell silent"
    })
final class CutOffCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1024 * 1024;

  /** The arms make their own lines. */
  private static final NationYearSize READ_BY_NO_ARM = new NationYearSize(0.01, 42);

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "How many payments are due: 60000 (default), at most 1000000.")
  private int lines = 60_000;

  @Mixin private RoundOptions rounds = new RoundOptions();
  @Mixin private JvmOption java = new JvmOption();

  private final Path home;
  private final PrintStream out;

  CutOffCommand(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  @Override
  public Integer call() {
    LocalStack.requireBuilt(home);
    int runs = rounds.runs();
    CutOffWorkload workload = new CutOffWorkload(lines);
    Path directory = home.resolve("deploy/benchmark/target/cut-off");
    PeersKit peers = rounds.kit(directory.resolve("kit.log"));
    List<CutOffRun> all = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      Map<KitArm, KitResult> before =
          peers == null ? Map.of() : peers.run(KitArm.OF_A_CUT_OFF, READ_BY_NO_ARM);
      try (NationYearSystem system =
          NationYearSystem.start(home, directory.resolve("system"), java.jvm())) {
        CutOffRun one = new CutOff(system, workload).measure(before);
        out.printf(
            Locale.ENGLISH,
            "Run %d of %d: %,d lines in %.1f s.%n",
            run,
            runs,
            lines,
            one.together());
        if (!one.wrong().isEmpty()) {
          one.wrong().forEach(out::println);
          return CannotRun.OUTCOME_DIFFERS;
        }
        all.add(one);
      }
    }
    print(all);
    return 0;
  }

  private void print(List<CutOffRun> all) {
    out.printf("%nLeast - median - most of %d runs:%n%n", all.size());
    out.println("| step | seconds |");
    out.println("|---|---|");
    row("drawn up", all, CutOffRun::drawnUp);
    row("submitted", all, CutOffRun::submitted);
    row("digest shown", all, CutOffRun::shown);
    row("approved: written, stored, read back, compared", all, CutOffRun::approved);
    row("together", all, CutOffRun::together);
    row("then announced", all, CutOffRun::announced);
    row("CPU s: service", all, run -> run.cpu().service());
    row("CPU s: broker", all, run -> run.cpu().broker());
    row("CPU s: PostgreSQL", all, run -> run.cpu().database());
    row("CPU s: elsewhere", all, run -> run.cpu().elsewhere());
    row("peak MB", all, run -> run.peakResidentBytes() / MEGABYTE);
    if (!all.get(0).kit().isEmpty()) {
      row("copy-60k and pain-60k together, for as many lines", all, CutOffRun::floor);
      row("ours / theirs", all, run -> run.together() / run.floor());
    }
  }

  private void row(String what, List<CutOffRun> all, ToDoubleFunction<CutOffRun> measured) {
    out.printf(
        "| %s | %s |%n",
        what, Spread.of(all.stream().map(run -> measured.applyAsDouble(run)).toList()).inWords(1));
  }
}
