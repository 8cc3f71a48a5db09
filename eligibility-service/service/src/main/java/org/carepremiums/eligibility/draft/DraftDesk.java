package org.carepremiums.eligibility.draft;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.draft.DraftRuns.Attempt;
import org.carepremiums.eligibility.parameters.InvalidParameterFile;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.Stores;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.logging.Logger;

/**
 * Compares drafts with the law in force: at once, or beside whoever asks. The latter is done by any
 * instance, goes on in another one where its instance ends, and is kept for some weeks.
 */
@ApplicationScoped
public class DraftDesk {

  /** How long a comparison is kept, and everybody whom it concerns: a default of ours. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** How many comparisons are kept at most, so that there is room for them: a default of ours. */
  public static final int MOST_KEPT = 20;

  private static final int MOST_OPEN = 5;
  private static final int MOST_ATTEMPTS = 3;
  private static final int EVERY_SECONDS = 10;
  private static final int SECONDS_TO_LET_GO = 5;

  private static final Logger LOG = Logger.getLogger(DraftDesk.class);

  private final SchemesInForce schemes;
  private final DataSource dataSource;
  private final OpenDay openDay;
  private final Stores stores;
  private final UnitOfWork unitOfWork;
  private final ScheduledExecutorService beside =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "drafts"));
  private ScheduledFuture<?> looking;

  /** One at a time, so that memory and cores stay with the decisions that count. */
  private final Semaphore running = new Semaphore(1);

  @Inject
  DraftDesk(
      SchemesInForce schemes,
      DataSource dataSource,
      OpenDay openDay,
      Stores stores,
      UnitOfWork unitOfWork) {
    this.schemes = schemes;
    this.dataSource = dataSource;
    this.openDay = openDay;
    this.stores = stores;
    this.unitOfWork = unitOfWork;
  }

  void onStart(@Observes StartupEvent event) {
    looking =
        beside.scheduleWithFixedDelay(this::goOn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** What is interrupted here, another instance goes on with at once. */
  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    looking.cancel(false);
    beside.shutdownNow();
    if (!beside.awaitTermination(SECONDS_TO_LET_GO, TimeUnit.SECONDS)) {
      LOG.warn("a comparison of a draft ends with its instance, and goes on in a minute");
    }
  }

  /**
   * A draft beside the edition in force on the open business day.
   *
   * @param draft a whole parameter file of the premium and year
   * @throws UnreadableDraft when it cannot be taken for law
   * @throws RequestRefused when there is no law of that premium and year (404)
   */
  public DraftComparison read(Scheme scheme, PremiumYear year, byte[] draft)
      throws SQLException, UnreadableDraft {
    BusinessDay today = openDay.required();
    SchemesInForce inForce = schemes.knownOn(today.value());
    SchemeInForce before =
        inForce
            .find(scheme, year)
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    try {
      return new DraftComparison(inForce, inForce.drafted(draft, scheme, year), today);
    } catch (InvalidParameterFile refused) {
      throw UnreadableDraft.of(refused, draft, before.values().keySet());
    }
  }

  /**
   * Compares while somebody waits for the answer.
   *
   * @throws RequestRefused while another draft is being compared (409)
   */
  public DraftEffect compare(DraftComparison comparison, ChangedProvidersPage page)
      throws SQLException {
    if (!running.tryAcquire()) {
      throw RequestRefused.conflict("draft-running", "another draft is being compared; ask again");
    }
    try {
      return comparison.run(dataSource, page, looked -> {});
    } finally {
      running.release();
    }
  }

  /**
   * Compares beside whoever asks, after those that were asked for before; empty where too many are
   * not over yet.
   *
   * @param draft that can be taken for law
   * @param askedBy who asks
   * @return the number of the comparison
   */
  public Optional<Long> begin(Scheme scheme, PremiumYear year, String draft, String askedBy)
      throws SQLException {
    Optional<Long> number =
        stores.with(
            connection -> DraftRuns.ask(connection, scheme, year, draft, askedBy, MOST_OPEN));
    number.ifPresent(asked -> beside.execute(this::goOn));
    return number;
  }

  /** Compares once more what could not be brought to its end; nothing where that is going on. */
  public void beginAgain(long number, String askedBy) throws SQLException {
    if (stores.with(connection -> DraftRuns.askAgain(connection, number, askedBy))) {
      beside.execute(this::goOn);
    }
  }

  /** Compares what nobody compares, and forgets what has been kept for long enough. */
  private void goOn() {
    try {
      stores.with(connection -> DraftRuns.forget(connection, KEPT, MOST_KEPT));
      while (stores.with(DraftRuns::isWaiting)) {
        running.acquire();
        try {
          Optional<Attempt> taken =
              stores.with(connection -> DraftRuns.take(connection, MOST_ATTEMPTS));
          if (taken.isPresent()) {
            compare(taken.get());
          }
        } finally {
          running.release();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException failure) {
      LOG.error("comparisons of drafts cannot be gone on with", failure);
    }
  }

  private void compare(Attempt attempt) throws SQLException {
    try {
      DraftEffect effect =
          read(attempt.scheme(), attempt.year(), attempt.draft().getBytes(StandardCharsets.UTF_8))
              .run(dataSource, ChangedProvidersPage.ALL, more -> look(attempt, more));
      unitOfWork.call(
          outgoing -> stores.with(connection -> DraftRuns.end(connection, attempt, effect)));
    } catch (UnreadableDraft refused) {
      stores.with(connection -> DraftRuns.fail(connection, attempt, DraftFailure.UNREADABLE));
    } catch (SQLException | RuntimeException failure) {
      if (Thread.interrupted()) {
        stores.with(connection -> DraftRuns.letGo(connection, attempt));
        Thread.currentThread().interrupt();
      } else {
        LOG.errorf(failure, "draft %d could not be compared", attempt.number());
        stores.with(connection -> DraftRuns.fail(connection, attempt, DraftFailure.BROKEN));
      }
    }
  }

  private void look(Attempt attempt, long more) {
    try {
      if (!stores.with(connection -> DraftRuns.look(connection, attempt, more))) {
        throw new IllegalStateException("another instance compares this draft");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("how far a comparison is cannot be kept", failure);
    }
  }
}
