package org.carepremiums.payment.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepremiums.payment.batch.NextCutOff;
import org.carepremiums.payment.ledger.PremiumOfYear;
import org.carepremiums.payment.reading.BatchReadings.Amount;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;

/**
 * The next cut-off as a page shows it.
 *
 * @param forecast what it would come to now
 * @param premiums by premium and year
 * @param drawing how far its drawing up is, which is done as a whole
 * @param address where that is asked again
 */
public record CutOffShown(
    NextCutOff.Forecast forecast, List<Bar> premiums, Progress drawing, String address) {

  static CutOffShown of(Page page, NextCutOff.Forecast forecast) {
    return new CutOffShown(
        forecast,
        Figures.premiums(
            page, forecast.premiums().entrySet().stream().map(CutOffShown::figure).toList()),
        new Progress(0, Math.max(1, forecast.lines()), null, Instant.EPOCH, false),
        page.service() + "/desk/batches/drawing");
  }

  private static Figures.OfPremium figure(Map.Entry<PremiumOfYear, PayoutStore.Sum> one) {
    return new Figures.OfPremium(
        one.getKey().scheme(),
        one.getKey().year().value(),
        new Amount(one.getValue().lines(), one.getValue().total()));
  }
}
