package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccount;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.ledger.PaymentRoute;
import org.carepremiums.payment.ledger.PremiumOfYear;
import org.carepremiums.payment.ledger.SetOff;
import org.carepremiums.payment.store.DrawingProgress;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The next cut-off as it would be drawn up now, by the same choice and the same netting as {@link
 * BatchDrawing}; nothing is written, and nobody locked.
 */
@ApplicationScoped
public class NextCutOff {

  /**
   * What it would come to.
   *
   * @param cutOff the cut-off
   * @param drawnUpOn the business day on which it is drawn up
   * @param isReached whether that day is open by now, so that it is being drawn up
   * @param premiums what would be paid of each premium and year
   * @param netted what would be settled against recoveries, without a payout
   * @param drawing how far its drawing up is; empty where that has not begun
   */
  public record Forecast(
      LocalDate cutOff,
      LocalDate drawnUpOn,
      boolean isReached,
      Map<PremiumOfYear, PayoutStore.Sum> premiums,
      EuroCents netted,
      Optional<DrawingProgress.Drawn> drawing) {

    private Forecast with(Optional<DrawingProgress.Drawn> progress) {
      return new Forecast(cutOff, drawnUpOn, isReached, premiums, netted, progress);
    }

    /** How many payouts there would be. */
    public int lines() {
      return premiums.values().stream().mapToInt(PayoutStore.Sum::lines).sum();
    }

    /** What they would come to. */
    public EuroCents total() {
      return premiums.values().stream()
          .map(PayoutStore.Sum::total)
          .reduce(EuroCents.ZERO, EuroCents::plus);
    }
  }

  private final PaymentCalendar calendar;
  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final OpenDay openDay;
  private final UnitOfWork unitOfWork;
  private final PaymentLimits limits;
  private final DrawingProgress drawing;
  private final Duration keptFor;
  private volatile Kept kept;

  /** What was worked out last: it looks at everything that is due. */
  private record Kept(Forecast forecast, BusinessDay day, long atNanos) {}

  @Inject
  NextCutOff(
      PaymentCalendar calendar,
      LedgerStore ledgers,
      PayoutStore payouts,
      OpenDay openDay,
      UnitOfWork unitOfWork,
      PaymentLimits limits,
      DrawingProgress drawing,
      @ConfigProperty(name = "payment.forecast.kept-for") Duration keptFor) {
    this.drawing = drawing;
    this.keptFor = keptFor;
    this.calendar = calendar;
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.openDay = openDay;
    this.unitOfWork = unitOfWork;
    this.limits = limits;
  }

  /** Empty before the first business day, and behind the last cut-off of the calendar. */
  public Optional<Forecast> forecast() {
    return unitOfWork.call(
        outgoing -> {
          Optional<BusinessDay> day = openDay.current();
          Optional<LocalDate> cutOff = day.flatMap(this::next);
          return cutOff.isEmpty()
              ? Optional.empty()
              : Optional.of(forecast(cutOff.get(), day.get()).with(drawing.of(cutOff.get())));
        });
  }

  private Forecast forecast(LocalDate cutOff, BusinessDay day) throws SQLException {
    Kept last = kept;
    if (last != null
        && last.day().equals(day)
        && last.forecast().cutOff().equals(cutOff)
        && System.nanoTime() - last.atNanos() < keptFor.toNanos()) {
      return last.forecast();
    }
    Forecast now = workOut(cutOff, day);
    kept = new Kept(now, day, System.nanoTime());
    return now;
  }

  private Optional<LocalDate> next(BusinessDay day) {
    LocalDate last = PaymentBatch.lastCutOff().orElse(null);
    return calendar.reached(day.value(), last).stream()
        .findFirst()
        .or(
            () ->
                calendar.all().stream().filter(cutOff -> cutOff.isAfter(day.value())).findFirst());
  }

  private Forecast workOut(LocalDate cutOff, BusinessDay day) throws SQLException {
    EuroCents limit = limits.on(day.value()).line();
    List<InamiKey> netting = ledgers.providersToNet(day.value());
    Map<PremiumOfYear, PayoutStore.Sum> premiums = payouts.wouldDrawUp(day.value(), limit, netting);
    EuroCents netted = EuroCents.ZERO;
    if (!netting.isEmpty()) {
      Ledger ledger = ledgers.look(netting, day);
      ledger.net();
      for (LedgerAccount account : ledger.all()) {
        if (isDrawnUp(account, day, limit)) {
          premiums.merge(
              new PremiumOfYear(account.id().scheme(), account.id().year()),
              new PayoutStore.Sum(1, account.drawable()),
              PayoutStore.Sum::plus);
        }
      }
      netted =
          ledger.offsets().stream().map(SetOff::amount).reduce(EuroCents.ZERO, EuroCents::plus);
    }
    BusinessDay drawnUpOn = PaymentCalendar.drawnUpOn(cutOff);
    return new Forecast(
        cutOff,
        drawnUpOn.value(),
        !drawnUpOn.isAfter(day.value()),
        premiums,
        netted,
        Optional.empty());
  }

  /** As {@link PayoutStore#drawUp} chooses them, of an account that was netted in memory. */
  private static boolean isDrawnUp(LedgerAccount account, BusinessDay day, EuroCents limit) {
    return account.drawable().isPositive()
        && !account.reserved().isPositive()
        && account.isDecidedBy(day.value())
        && account.route() instanceof PaymentRoute.To
        && account.drawable().compareTo(limit) <= 0;
  }
}
