package org.carepremiums.payment.batch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.store.DayWorkStore;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What an opened day asks for: the days of payment that batches promise, accounts that become valid
 * on it, and cut-offs that it reaches. Each is done in a transaction of its own after the day has
 * opened, so that none of it can keep a day from opening (ADR 20). What fails is noted, and tried
 * again in a while and when the next day opens.
 */
@ApplicationScoped
public class DayTasks {

  private static final Logger LOG = Logger.getLogger(DayTasks.class);

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final DayWorkStore store;
  private final LedgerStore ledgers;
  private final BatchDrawing drawUp;
  private final DepartedBatches departed;
  private final PaymentCalendar calendar;
  private final Duration triesEvery;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "day-work"));
  private ScheduledFuture<?> trying;

  @Inject
  DayTasks(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      DayWorkStore store,
      LedgerStore ledgers,
      BatchDrawing drawUp,
      DepartedBatches departed,
      PaymentCalendar calendar,
      @ConfigProperty(name = "payment.day-work.tries-every", defaultValue = "1M")
          Duration triesEvery) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.store = store;
    this.ledgers = ledgers;
    this.drawUp = drawUp;
    this.departed = departed;
    this.calendar = calendar;
    this.triesEvery = triesEvery;
  }

  void onStart(@Observes StartupEvent event) {
    trying =
        background.scheduleWithFixedDelay(
            this::catchUp, triesEvery.toMillis(), triesEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  void onStop(@Observes ShutdownEvent event) {
    trying.cancel(true);
    background.shutdownNow();
  }

  /** Does what is still to be done for the day that is open. Fails at nothing. */
  public void catchUp() {
    try {
      boolean more = true;
      while (more) {
        more = unitOfWork.call(this::step);
      }
    } catch (Refusal refused) {
      LOG.errorf("the work of the open day is not done (%s), and is tried again", why(refused));
      note(refused);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "the work of the open day is not done, and is tried again");
      note(failure);
    }
  }

  /** How many open days have work to do that was not tried yet: 0 or 1. */
  public int waiting() throws SQLException {
    return store.isWaiting() ? 1 : 0;
  }

  /** Why the work of the open day is not done; empty where it is, or has not been tried. */
  public Optional<String> trouble() throws SQLException {
    return store.trouble();
  }

  /** A batch before the providers of its lines, as whoever acts on one locks them. */
  private boolean step(Outgoing outgoing) throws SQLException {
    DayWorkStore.Done done = store.lock();
    BusinessDay day = openDay.current().orElse(null);
    if (day != null && departed.takeUpNext(day, outgoing)) {
      return true;
    }
    if (day == null || !day.isAfter(done.all())) {
      return false;
    }
    boolean fresh = day.isAfter(done.routes());
    if (fresh) {
      PaymentBatch.promise(calendar.executionDate(day.value()));
      route(done.routes(), day, outgoing);
      store.routed(day);
    }
    Optional<LocalDate> cutOff = drawUp.reached(day);
    if (cutOff.isEmpty()) {
      store.finished(day);
      return false;
    }
    if (!fresh) {
      drawUp.drawUp(cutOff.get(), day, outgoing);
    }
    return true;
  }

  private void route(LocalDate after, BusinessDay day, Outgoing outgoing) throws SQLException {
    List<InamiKey> providers = ledgers.providersWithAccountValidFrom(after, day.value());
    if (!providers.isEmpty()) {
      Ledger ledger = ledgers.load(providers, day);
      providers.forEach(ledger::reroute);
      ledgers.save(ledger, day.value(), null);
      LedgerEntries.publish(ledger, outgoing);
    }
  }

  private void note(RuntimeException failure) {
    try {
      unitOfWork.call(
          outgoing -> {
            Optional<BusinessDay> day = openDay.current();
            if (day.isPresent()) {
              store.failed(day.get(), why(failure));
            }
            return day;
          });
    } catch (RuntimeException away) {
      LOG.warnf("that the work is not done cannot be noted: %s", away.getMessage());
    }
  }

  private static String why(RuntimeException failure) {
    if (failure instanceof Refusal refusal && refusal.name() != null) {
      return refusal.name();
    }
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause instanceof SQLException refused
        ? "the database refuses it (%s)".formatted(refused.getSQLState())
        : cause.getClass().getSimpleName();
  }
}
