package org.carepremiums.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.messaging.record.Traces;
import org.carepremiums.platform.personaldata.PersonalDataFilter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes what polls bring and hands it to the service's {@link PollHandler} in one transaction with
 * the positions and the outgoing events, so that a kill at any instruction loses and repeats
 * nothing. One thread handles, another one polls meanwhile.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  /** What is handled together takes a second at most, where nothing fails. */
  private static final long LONGEST_END_SECONDS = 10;

  /** So often a record that fails alone is tried, with growing pauses, before it is refused. */
  private static final int MOST_FAULTS = 4;

  /** So many that fail one after another are a fault of ours, not theirs. */
  public static final int MOST_REFUSED_IN_A_ROW = 5;

  /** The reason of a record on which the service itself failed. */
  public static final String CANNOT_BE_HANDLED = "cannot-be-handled";

  private record Handled(int fresh, int rejected) {}

  private final PollHandler handler;
  private final UnitOfWork unitOfWork;
  private final Positions positions;
  private final InboxContinuity course;
  private final Traces traces;
  private final MeterRegistry metrics;
  private volatile String trouble;
  private final AtomicInteger refusedInARow = new AtomicInteger();

  private final ArrivedPolls arrived = new ArrivedPolls();
  private Thread handling;

  /** Held while records are handled. */
  private final ReentrantLock working = new ReentrantLock();

  private final CountDownLatch ending = new CountDownLatch(1);

  @Inject
  Inbox(
      PollHandler handler,
      UnitOfWork unitOfWork,
      Positions positions,
      InboxContinuity course,
      Traces traces,
      MeterRegistry metrics) {
    this.traces = traces;
    this.handler = handler;
    this.unitOfWork = unitOfWork;
    this.positions = positions;
    this.course = course;
    this.metrics = metrics;
  }

  /**
   * The service ends: what is under way is let through, and nothing else is begun. Whatever fails
   * from now on fails for that reason, is refused for none, and is handled after the next start.
   */
  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    ending.countDown();
    arrived.end();
    if (working.tryLock(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      working.unlock();
    } else {
      LOG.warnf("records are still being handled after %d seconds", LONGEST_END_SECONDS);
    }
  }

  @Incoming("inbox")
  @Blocking
  public void receive(ConsumerRecords<byte[], byte[]> polled) {
    requireToGoOn(polled.count());
    if (!polled.isEmpty()) {
      begin();
      arrived.add(polled);
    }
  }

  private synchronized void begin() {
    if (handling == null) {
      handling = new Thread(this::handleAll, "inbox");
      handling.setDaemon(true);
      handling.start();
    }
  }

  private void handleAll() {
    List<ConsumerRecord<byte[], byte[]>> together = arrived.next();
    while (!together.isEmpty()) {
      working.lock();
      try {
        requireToGoOn(together.size());
        take(together);
      } catch (RuntimeException | Error failure) {
        end(failure);
      } finally {
        working.unlock();
      }
      together = arrived.next();
    }
  }

  /** Whatever gets here is no fault of a record: the next poll fails, and with it the service. */
  private void end(Throwable failure) {
    if (ending.getCount() == 0) {
      LOG.info(failure.getMessage());
      return;
    }
    trouble = "nothing more can be handled: " + failure.getClass().getSimpleName();
    LOG.error("nothing more can be handled", failure);
    arrived.fail(failure);
  }

  private void requireToGoOn(int records) {
    if (ending.getCount() == 0) {
      throw new IllegalStateException(
          "the service ends: %d records wait for its next start".formatted(records));
    }
  }

  private void take(List<ConsumerRecord<byte[], byte[]>> together) {
    List<ReceivedRecord> records = new ArrayList<>(together.size());
    for (ConsumerRecord<byte[], byte[]> received : together) {
      records.add(ReceivedRecord.of(received));
    }
    List<ReceivedRecord> inCourse = follow(records);
    if (!inCourse.isEmpty()) {
      process(inCourse);
    }
  }

  /** Nothing is handled before it is known that nothing was left out. */
  private List<ReceivedRecord> follow(List<ReceivedRecord> records) {
    long pause = SHORTEST_PAUSE_MILLIS;
    while (true) {
      try {
        List<ReceivedRecord> inCourse = course.follow(records);
        trouble = null;
        return inCourse;
      } catch (SQLException | ExecutionException | RuntimeException unknown) {
        trouble =
            PersonalDataFilter.mask(
                "whether records were left out cannot be known: " + unknown.getMessage());
        LOG.warnf("%s; %d records wait", trouble, records.size());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while waiting", stopped);
      }
      pause(pause, records.size());
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  /** Why the inbox cannot go on at present; {@code null} while all is well. */
  public String trouble() {
    return trouble;
  }

  /** Whether it refuses nothing more until a person lets it. */
  public boolean waitsForPerson() {
    return trouble != null && !mayRefuse();
  }

  /** After so many that were refused one after another the next one waits for a person. */
  private boolean mayRefuse() {
    return refusedInARow.get() < MOST_REFUSED_IN_A_ROW;
  }

  /** Lets the inbox go on refusing what it cannot handle. */
  public void refuseOn() {
    refusedInARow.set(0);
  }

  private void process(List<ReceivedRecord> records) {
    long pause = SHORTEST_PAUSE_MILLIS;
    int faults = 0;
    RuntimeException fault = null;
    while (true) {
      try {
        if (faults < MOST_FAULTS || !mayRefuse()) {
          handle(records);
          refusedInARow.set(0);
        } else {
          refuse(records.get(0), fault);
          refusedInARow.incrementAndGet();
        }
        trouble = null;
        return;
      } catch (RuntimeException failure) {
        requireToGoOn(records.size());
        HandlingDeferred standsBack = HandlingDeferred.behind(failure);
        if (standsBack != null) {
          trouble = standsBack.getMessage();
          LOG.warnf("%d records wait or are handled elsewhere: %s", records.size(), trouble);
        } else if (DatabaseFailure.isBehind(failure)) {
          trouble = PersonalDataFilter.mask("waiting for the database: " + failure.getMessage());
          LOG.warnf("database is away, %d records wait: %s", records.size(), failure.getMessage());
        } else if (records.size() > 1) {
          LOG.warnf(failure, "a batch of %d records failed, trying its halves", records.size());
          int half = records.size() / 2;
          process(records.subList(0, half));
          process(records.subList(half, records.size()));
          return;
        } else {
          fault = failure;
          faults++;
          note(records.get(0), faults, failure);
        }
        pause(pause, records.size());
        pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
      }
    }
  }

  private void note(ReceivedRecord received, int faults, RuntimeException failure) {
    String place = received.place();
    if (faults <= MOST_FAULTS) {
      LOG.warnf(failure, "record %s failed %d times", place, faults);
    } else if (mayRefuse()) {
      trouble = "record %s can be neither handled nor rejected".formatted(place);
      LOG.errorf(failure, "record %s can be neither handled nor rejected, trying again", place);
    }
    if (faults >= MOST_FAULTS && !mayRefuse()) {
      trouble =
          "%d records in a row could not be handled and were refused; %s cannot be handled either (%s)"
              .formatted(refusedInARow.get(), place, failure.getClass().getSimpleName());
      LOG.errorf(failure, "%s: nothing more is refused until somebody says so", trouble);
    }
  }

  private void handle(List<ReceivedRecord> records) {
    List<Span> spans = new ArrayList<>();
    Handled handled;
    try {
      handled = handle(records, spans);
    } catch (RuntimeException failure) {
      spans.forEach(span -> span.setStatus(StatusCode.ERROR));
      throw failure;
    } finally {
      spans.forEach(Span::end);
    }
    count("rejected", handled.rejected());
    count("handled", handled.fresh() - handled.rejected());
    count("passed-over", records.size() - handled.fresh());
    handler.committed();
  }

  private Handled handle(List<ReceivedRecord> records, List<Span> spans) {
    return unitOfWork.call(
        outgoing -> {
          List<ReceivedRecord> fresh = positions.advance(records);
          List<ReceivedRecord> whole = new ArrayList<>(fresh.size());
          for (ReceivedRecord received : fresh) {
            if (received.whole() == null) {
              whole.add(received);
            } else {
              InvalidRecord why = tooLarge(received);
              outgoing.reject(received, why);
              handler.refused(received, why, outgoing);
            }
          }
          if (!whole.isEmpty()) {
            outgoing.follow(traces.follow(whole, spans));
            handler.handle(whole, outgoing);
          }
          return new Handled(fresh.size(), outgoing.rejected());
        });
  }

  private static InvalidRecord tooLarge(ReceivedRecord received) {
    return new InvalidRecord(
        InvalidRecord.TOO_LARGE,
        null,
        "The record has %d bytes, but at most %d are read."
            .formatted(received.whole().bytes(), RecordReader.MAX_BYTES));
  }

  private void refuse(ReceivedRecord received, RuntimeException failure) {
    LOG.errorf(failure, "record %s cannot be handled and is rejected", received.place());
    InvalidRecord why =
        new InvalidRecord(
            CANNOT_BE_HANDLED,
            null,
            "the service failed on this record (%s); the platform team must look at its log"
                .formatted(failure.getClass().getSimpleName()));
    int rejected =
        unitOfWork.call(
            outgoing -> {
              for (ReceivedRecord fresh : positions.advance(List.of(received))) {
                outgoing.reject(fresh, why);
                handler.refused(fresh, why, outgoing);
              }
              return outgoing.rejected();
            });
    count("rejected", rejected);
  }

  private void count(String outcome, int records) {
    metrics.counter("care_premiums_records", "outcome", outcome).increment(records);
  }

  private void pause(long millis, int records) {
    try {
      if (ending.await(millis, TimeUnit.MILLISECONDS)) {
        requireToGoOn(records);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
