package org.carepremiums.deploy.benchmark.decision;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Decisions per second of CPU time that the whole process used, garbage collection included: holds
 * on a machine that does other work at the same time, where the time on the wall does not.
 */
public final class CpuTime implements InternalProfiler {

  private long before;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = cpuNanos();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (cpuNanos() - before) / 1e9;
    double decisions = (double) result.getMetadata().getAllOps();
    return List.of(
        new ScalarResult(
            "per CPU second of the process",
            decisions / seconds,
            "decisions/s",
            AggregationPolicy.AVG));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Override
  public String getDescription() {
    return "decisions per second of CPU time";
  }
}
