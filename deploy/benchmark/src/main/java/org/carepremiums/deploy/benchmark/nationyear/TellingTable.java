package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carepremiums.deploy.local.stack.Service;

/** Prints side by side how tables stood after each telling of the same year. */
final class TellingTable {

  private static final double MEGABYTE = 1024 * 1024;

  /** What is never larger than some pages of a table and its index tells nothing. */
  private static final long SMALL_BYTES = 100_000;

  private final PrintStream out;
  private final List<ToldYear> tellings;

  /**
   * @param tellings of one run, at least two
   */
  TellingTable(PrintStream out, List<ToldYear> tellings) {
    this.out = out;
    this.tellings = tellings;
  }

  void print() {
    out.printf(
        "%nTables of queues and states after each telling: MB with indexes (live, dead rows); run %d.%n%n",
        tellings.get(0).stages().get(0).run());
    StringBuilder head = new StringBuilder("| service | table |");
    StringBuilder rule = new StringBuilder("|---|---|");
    for (ToldYear one : tellings) {
      head.append(" after ").append(one.number()).append(" |");
      rule.append("---|");
    }
    out.println(head + " last / first | last / one before |");
    out.println(rule + "---|---|");
    List<String> small = new ArrayList<>();
    tellings
        .get(0)
        .tables()
        .forEach(
            (service, tables) ->
                IntStream.range(0, tables.size())
                    .forEach(place -> print(service, states(service, place), small)));
    out.printf("%nNever larger than 0.1 MB: %s.%n", String.join(", ", small));
  }

  private List<TableState> states(Service service, int place) {
    return tellings.stream().map(one -> one.tables().get(service).get(place)).toList();
  }

  private void print(Service service, List<TableState> states, List<String> small) {
    TableState first = states.get(0);
    if (states.stream().allMatch(one -> one.bytes() < SMALL_BYTES)) {
      small.add(service.source().id() + " " + first.name());
      return;
    }
    StringBuilder row =
        new StringBuilder("| %s | %s |".formatted(service.source().id(), first.name()));
    for (TableState one : states) {
      row.append(
          String.format(
              Locale.ENGLISH,
              " %,.2f (%,d, %,d) |",
              one.bytes() / MEGABYTE,
              one.liveRows(),
              one.deadRows()));
    }
    double last = states.get(states.size() - 1).bytes();
    double before = states.get(states.size() - 2).bytes();
    out.println(
        row.append(
            String.format(Locale.ENGLISH, " %.2f | %.2f |", last / first.bytes(), last / before)));
  }
}
