package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.util.Locale;
import org.carepremiums.deploy.local.stack.Service;

/** Prints how long records took, as tables that Markdown shows as such. */
final class LatencyTable {

  private final PrintStream out;

  LatencyTable(PrintStream out) {
    this.out = out;
  }

  void print(IdleLatency idle) {
    out.printf(
        Locale.ENGLISH,
        "%nIdle: %d records one by one, after %d to warm up; ms.%n%n",
        idle.samples(),
        IdleSystem.TO_WARM_UP);
    out.println("| from sending it to | least | median | most | aim: median, most |");
    out.println("|---|---|---|---|---|");
    row("its fact on intake's topic", idle.toFact(), "28, 47");
    row("its decision on eligibility's topic", idle.toDecision(), "52, 79");
    row("the entry on payment's ledger topic", idle.toLedger(), "");
  }

  private void row(String what, Spread spread, String aim) {
    out.printf(
        Locale.ENGLISH,
        "| %s | %.1f | %.1f | %.1f | %s |%n",
        what,
        spread.least(),
        spread.median(),
        spread.most(),
        aim);
  }

  void print(LoadLatency load) {
    out.printf(
        Locale.ENGLISH,
        "%nLoad: %,d records in %.1f s, %,.0f/s of %,d/s; ms.%n%n",
        load.records(),
        load.sendingSeconds(),
        load.achievedRate(),
        load.rate());
    out.println("| from sending one to | records | p50 | p95 | p99 | most | aim: p50, p99 |");
    out.println("|---|---|---|---|---|---|---|");
    rows("", load.all());
    rows(", last third", load.lastThird());
    out.printf(
        Locale.ENGLISH,
        "%n%,d records led to a decision of their own; all was quiet %.1f s after the last one.%n%n",
        load.ownDecisions(),
        load.quietSeconds());
    out.println("| CPU s | |");
    out.println("|---|---|");
    for (Service service : Service.values()) {
      cpu(service.source().id(), load.cpu().of(service));
    }
    cpu("broker", load.cpu().broker());
    cpu("PostgreSQL", load.cpu().database());
    cpu("together", load.cpu().together());
    cpu("this command", load.commandCpuSeconds());
    cpu("elsewhere", Math.max(0, load.cpu().elsewhere() - load.commandCpuSeconds()));
  }

  private void rows(String which, LoadLatency.Part part) {
    row("its fact" + which, part.withFact(), part.toFact());
    row("the first decision that counts it in" + which, part.withDecision(), part.toDecision());
  }

  private void row(String what, int records, Percentiles of) {
    out.printf(
        Locale.ENGLISH,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f | below 100, 500 |%n",
        what,
        records,
        of.p50(),
        of.p95(),
        of.p99(),
        of.most());
  }

  private void cpu(String whose, double seconds) {
    out.printf(Locale.ENGLISH, "| %s | %.1f |%n", whose, seconds);
  }
}
