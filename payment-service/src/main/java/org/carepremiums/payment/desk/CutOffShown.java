package org.carepremiums.payment.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepremiums.payment.batch.NextCutOff;
import org.carepremiums.payment.ledger.PremiumOfYear;
import org.carepremiums.payment.reading.BatchReadings.Amount;
import org.carepremiums.payment.store.DrawingProgress;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;

/**
 * The next cut-off as a page shows it.
 *
 * @param forecast what it would come to now
 * @param premiums by premium and year
 * @param drawing how far its drawing up is, by the payees that were looked at
 * @param address where that is asked again
 */
public record CutOffShown(
    NextCutOff.Forecast forecast, List<Bar> premiums, Progress drawing, String address) {

  static CutOffShown of(Page page, NextCutOff.Forecast forecast) {
    return new CutOffShown(
        forecast,
        Figures.premiums(
            page, forecast.premiums().entrySet().stream().map(CutOffShown::figure).toList()),
        forecast.drawing().map(CutOffShown::progress).orElseGet(() -> waiting(forecast)),
        page.service() + "/desk/batches/drawing/progress");
  }

  /** All payees were looked at a moment before the batch is there. */
  private static Progress progress(DrawingProgress.Drawn drawn) {
    return new Progress(
        Math.min(drawn.done(), drawn.total() - 1L),
        Math.max(1, drawn.total()),
        drawn.begunAt(),
        drawn.at(),
        false);
  }

  private static Progress waiting(NextCutOff.Forecast forecast) {
    return new Progress(0, Math.max(1, forecast.lines()), null, Instant.EPOCH, true);
  }

  private static Figures.OfPremium figure(Map.Entry<PremiumOfYear, PayoutStore.Sum> one) {
    return new Figures.OfPremium(
        one.getKey().scheme(),
        one.getKey().year().value(),
        new Amount(one.getValue().lines(), one.getValue().total()));
  }
}
