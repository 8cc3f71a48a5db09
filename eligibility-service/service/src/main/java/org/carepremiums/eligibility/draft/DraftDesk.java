package org.carepremiums.eligibility.draft;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.InvalidParameterFile;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.DatabaseTime;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.logging.Logger;

/**
 * Compares drafts with the law in force: at once, or beside whoever asks. What came of the latter
 * stays in the memory of this instance for a day, and for as long as it has room.
 */
@ApplicationScoped
public class DraftDesk {

  /** How long a comparison is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** How many comparisons are kept at most. */
  public static final int MOST_KEPT = 10;

  private static final int MOST_WAITING = 3;

  /** About 40 MB. */
  private static final int MOST_CHANGES_KEPT = 120_000;

  private static final Logger LOG = Logger.getLogger(DraftDesk.class);

  private final SchemesInForce schemes;
  private final DataSource dataSource;
  private final OpenDay openDay;
  private final ExecutorService beside = Executors.newSingleThreadExecutor();

  /** One at a time, so that memory and cores stay with the decisions that count. */
  private final Semaphore running = new Semaphore(1);

  /** The latest first. */
  private final Deque<DraftRun> runs = new ArrayDeque<>();

  @Inject
  DraftDesk(SchemesInForce schemes, DataSource dataSource, OpenDay openDay) {
    this.schemes = schemes;
    this.dataSource = dataSource;
    this.openDay = openDay;
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
   * waiting already.
   *
   * @param askedBy who asks
   */
  public Optional<DraftRun> begin(
      Scheme scheme, PremiumYear year, DraftComparison comparison, String askedBy)
      throws SQLException {
    DraftRun run;
    try (Connection connection = dataSource.getConnection()) {
      Instant now = DatabaseTime.now(connection);
      run =
          new DraftRun(
              UUID.randomUUID().toString(),
              scheme,
              year,
              askedBy,
              now,
              ProviderStates.count(connection));
      forget(now);
    }
    synchronized (runs) {
      if (runs.stream().filter(one -> !one.isOver()).count() >= MOST_WAITING) {
        return Optional.empty();
      }
      runs.addFirst(run);
    }
    beside.execute(() -> compare(comparison, run));
    return Optional.of(run);
  }

  private void compare(DraftComparison comparison, DraftRun run) {
    try {
      running.acquire();
      try {
        run.end(comparison.run(dataSource, ChangedProvidersPage.ALL, run::look));
      } finally {
        running.release();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      run.fail();
    } catch (SQLException | RuntimeException failure) {
      LOG.error("a draft could not be compared", failure);
      run.fail();
    }
  }

  /** Those that are kept, the latest first. */
  public List<DraftRun> kept() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      forget(DatabaseTime.now(connection));
    }
    synchronized (runs) {
      return Collections.unmodifiableList(new ArrayList<>(runs));
    }
  }

  /** One of them; empty where it is not kept any more, or was never begun in this instance. */
  public Optional<DraftRun> find(String runId) throws SQLException {
    return kept().stream().filter(run -> run.runId().equals(runId)).findFirst();
  }

  /** The oldest go first; one that is not over stays, and so does the latest. */
  private void forget(Instant now) {
    synchronized (runs) {
      runs.removeIf(run -> run.isOver() && run.begunAt().plus(KEPT).isBefore(now));
      while (runs.size() > 1
          && runs.getLast().isOver()
          && (runs.size() > MOST_KEPT
              || runs.stream().mapToInt(DraftRun::size).sum() > MOST_CHANGES_KEPT)) {
        runs.removeLast();
      }
    }
  }

  @PreDestroy
  void end() {
    beside.shutdownNow();
  }
}
