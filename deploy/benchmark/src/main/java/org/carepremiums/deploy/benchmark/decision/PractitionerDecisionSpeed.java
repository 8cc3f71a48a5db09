package org.carepremiums.deploy.benchmark.decision;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many integrated practice premiums of 2024 one thread decides in a second, with the structured
 * explanation (every condition with its outcome, rule, facts and wording; texts are rendered on
 * reading) and bare. The facts are read beforehand; each decision begins afresh. The figures stand
 * in {@code deploy/benchmark/README.md}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx256m"})
@Threads(1)
public class PractitionerDecisionSpeed {

  private static final int COUNT = 600;

  private Practitioners practitioners;
  private ProviderFacts[] facts;
  private BareDecision.Numbers[] numbers;

  @Setup
  public void prepare() {
    practitioners = new Practitioners(COUNT);
    practitioners.requireAgreement();
    facts = practitioners.facts().toArray(ProviderFacts[]::new);
    numbers =
        practitioners.all().stream().map(Practitioner::bare).toArray(BareDecision.Numbers[]::new);
  }

  @Benchmark
  @OperationsPerInvocation(COUNT)
  public void explained(Blackhole hole) {
    practitioners.forgetMeans();
    for (ProviderFacts who : facts) {
      hole.consume(practitioners.decide(who));
    }
  }

  @Benchmark
  @OperationsPerInvocation(COUNT)
  public void bare(Blackhole hole) {
    for (BareDecision.Numbers who : numbers) {
      hole.consume(BareDecision.euros(who));
    }
  }

  public static void main(String[] arguments) throws RunnerException {
    Practitioners practitioners = new Practitioners(COUNT);
    System.out.printf(
        "%d practitioners with %,d facts; so many get which amount in EUR (-1: waits for a review):"
            + " %s%n",
        COUNT, practitioners.factsTold(), practitioners.byAmount());
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(PractitionerDecisionSpeed.class.getName())
        .addProfiler(CpuTime.class)
        .addProfiler(GCProfiler.class);
    List.of(arguments).forEach(options::jvmArgsAppend);
    new Runner(options.build()).run();
  }
}
