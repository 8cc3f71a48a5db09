package org.carepremiums.deploy.benchmark.nationyear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carepremiums.deploy.local.player.Publisher;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.platform.testing.Broker;

/** Publishes what upstream sources say, as they say it, and counts it. */
final class UpstreamLoad implements Consumer<UpstreamLine>, AutoCloseable {

  /** So many are published at once, and held until then. */
  private static final int TOGETHER = 20_000;

  private final Publisher publisher;
  private final List<UpstreamLine> waiting = new ArrayList<>(TOGETHER);
  private long count;

  private UpstreamLoad(Broker broker) {
    this.publisher = new Publisher(broker);
  }

  /** Publishes all of it as it is told first, and says how many records that were. */
  static long of(NationYearWorkload workload, Broker broker) {
    return of(workload, 1, broker);
  }

  /**
   * Publishes all of it.
   *
   * @param number of the telling, from 1
   * @return how many records that were
   */
  static long of(NationYearWorkload workload, int number, Broker broker) {
    try (UpstreamLoad load = new UpstreamLoad(broker)) {
      workload.tell(new Telling(number, load));
      load.publish();
      return load.count;
    }
  }

  @Override
  public void accept(UpstreamLine line) {
    count++;
    waiting.add(line);
    if (waiting.size() == TOGETHER) {
      publish();
    }
  }

  private void publish() {
    publisher.publish(waiting);
    waiting.clear();
  }

  @Override
  public void close() {
    publisher.close();
  }
}
