package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.carepremiums.deploy.local.stack.Service;

/** Prints what all rounds came to, as tables that Markdown shows as such. */
final class ResultTable {

  private static final double MEGABYTE = 1024 * 1024;

  private final PrintStream out;
  private final List<Round> rounds;

  ResultTable(PrintStream out, List<Round> rounds) {
    this.out = out;
    this.rounds = rounds;
  }

  void print() {
    out.printf("%nLeast - median - most of %d runs:%n%n", rounds.size());
    out.println(
        "| stage | events | own events | seconds | events/s | CPU s: service | broker | PostgreSQL | elsewhere | CPU s per million events | CPU s to start | peak MB |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Service service : measured()) {
      out.printf(
          "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
          service.source().id(),
          spread(service, 0, StageMeasurement::events),
          spread(service, 0, StageMeasurement::ownEvents),
          spread(service, 1, StageMeasurement::seconds),
          spread(service, 0, StageMeasurement::eventsPerSecond),
          spread(service, 1, stage -> stage.cpu().service()),
          spread(service, 1, stage -> stage.cpu().broker()),
          spread(service, 1, stage -> stage.cpu().database()),
          spread(service, 1, stage -> stage.cpu().elsewhere()),
          spread(service, 0, StageMeasurement::cpuPerMillion),
          spread(service, 1, StageMeasurement::startCpuSeconds),
          spread(service, 0, stage -> stage.peakResidentBytes() / MEGABYTE));
    }
    for (Service last : measured()) {
      out.printf(
          "%nFrom record to what %s says: %s CPU s per million upstream records.%n",
          last.source().id(), spread(0, round -> round.cpuPerMillionUntil(last)));
    }
    if (rounds.get(0).atOnce() != null) {
      printAtOnce();
    }
    rounds.stream()
        .map(Round::tellings)
        .filter(tellings -> !tellings.isEmpty())
        .forEach(tellings -> new TellingTable(out, tellings).print());
    printTables();
    printComparisons();
  }

  private List<Service> measured() {
    return Arrays.stream(Service.values()).filter(rounds.get(0)::reached).toList();
  }

  private void printAtOnce() {
    out.println();
    out.println("| | one after another | all at once |");
    out.println("|---|---|---|");
    for (Service service : Service.values()) {
      row(
          "CPU s: " + service.source().id(),
          round -> round.stage(service).cpu().service(),
          round -> round.atOnce().cpu().of(service));
    }
    row(
        "CPU s: broker",
        round -> round.sum(stage -> stage.cpu().broker()),
        round -> round.atOnce().cpu().broker());
    row(
        "CPU s: PostgreSQL",
        round -> round.sum(stage -> stage.cpu().database()),
        round -> round.atOnce().cpu().database());
    row("CPU s: together", ResultTable::oneAfterAnother, round -> round.atOnce().cpu().together());
    row(
        "CPU s to start",
        round -> round.sum(StageMeasurement::startCpuSeconds),
        round ->
            round.atOnce().startCpuSeconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum());
    row(
        "seconds",
        round -> round.sum(StageMeasurement::seconds),
        round -> round.atOnce().seconds());
    out.printf(
        "%nCPU at once / one after another (aim: at most 1): %s%n",
        spread(2, round -> round.atOnce().cpu().together() / oneAfterAnother(round)));
    out.printf("%nAt the longest, in seconds, each handled nothing that stood on its topics:%n");
    for (Service service : Service.values()) {
      out.printf(
          "%s %s;%n",
          service.source().id(), spread(1, round -> round.atOnce().standstills().get(service)));
    }
  }

  private static double oneAfterAnother(Round round) {
    return round.sum(stage -> stage.cpu().together());
  }

  private void row(
      String what, ToDoubleFunction<Round> oneAfterAnother, ToDoubleFunction<Round> atOnce) {
    out.printf("| %s | %s | %s |%n", what, spread(1, oneAfterAnother), spread(1, atOnce));
  }

  private void printTables() {
    out.printf("%nLargest tables after the last run, with indexes:%n%n");
    Round last = rounds.get(rounds.size() - 1);
    for (StageMeasurement stage : last.stages()) {
      out.printf("%s:", stage.service().source().id());
      for (TableSize table : stage.tables()) {
        out.printf(Locale.ENGLISH, " %s %,.1f MB;", table.name(), table.bytes() / MEGABYTE);
      }
      out.println();
    }
  }

  private void printComparisons() {
    out.println();
    if (rounds.get(0).kit().isEmpty()) {
      out.println(
          "Not compared with floors and peers: --kit DIR names a copy of the kit of floors and"
              + " peers, whose arms then run before each round.");
      return;
    }
    out.println("| beside floors and peers | ours / theirs |");
    out.println("|---|---|");
    Comparison.all().stream()
        .filter(comparison -> rounds.get(0).reached(comparison.last()))
        .forEach(
            comparison ->
                out.printf("| %s | %s |%n", comparison.what(), spread(2, comparison.ratio())));
  }

  private String spread(
      Service service, int decimals, ToDoubleFunction<StageMeasurement> measured) {
    return spread(decimals, round -> measured.applyAsDouble(round.stage(service)));
  }

  private String spread(int decimals, ToDoubleFunction<Round> measured) {
    return Spread.of(rounds.stream().map(measured::applyAsDouble).toList()).inWords(decimals);
  }
}
