package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carepremiums.payment.bankmessage.BankMessageReadings;
import org.carepremiums.payment.bankmessage.BankMessageView;
import org.carepremiums.payment.bankmessage.NoticeOutcome;
import org.carepremiums.payment.bankmessage.NoticeView;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;

/** A list of what the bank said: of one message, or what waits for somebody. */
@ApplicationScoped
public class NoticeList {

  static final Choices<NoticeOutcome> OUTCOMES =
      Choices.of("outcome", NoticeOutcome.class, NoticeWords::outcome);

  private final Pages pages;
  private final BankMessageReadings readings;

  @Inject
  NoticeList(Pages pages, BankMessageReadings readings) {
    this.pages = pages;
    this.readings = readings;
  }

  /**
   * All that one message says.
   *
   * @param outcome of those that are wanted; {@code null} for all
   */
  Listing<NoticeView> of(Page page, BankMessageView message, @Nullable NoticeOutcome outcome) {
    return new Listing<>(
        "bank-message-" + message.id(),
        columns(page),
        "number",
        OUTCOMES.filter(outcome),
        part -> readings.notices(message.id(), outcome, part),
        () -> readings.countOfNotices(message.id(), outcome));
  }

  /** What waits for somebody, of whichever message. */
  Listing<NoticeView> open(Page page) {
    return new Listing<>(
        "bank-notices",
        columns(page),
        "booked",
        Map.of(),
        part -> readings.notices(null, NoticeOutcome.OPEN, part),
        readings::countOfOpen);
  }

  private List<Column<NoticeView>> columns(Page page) {
    return List.of(
        Column.<NoticeView>of(
                "number",
                PayDeskPhrase.COLUMN_PLACE,
                notice -> notice.message() + "/" + notice.number() + " " + notice.place())
            .linked(this::path),
        Column.<NoticeView>of("said", PayDeskPhrase.COLUMN_SAID, NoticeWords::said),
        Column.<NoticeView>of("about", PayDeskPhrase.COLUMN_ABOUT, NoticeList::about)
            .linked(this::batch)
            .unsorted(),
        Column.<NoticeView>of("amount", PaymentsPhrase.COLUMN_AMOUNT, NoticeView::amountCents),
        Column.<NoticeView>of("booked", PayDeskPhrase.COLUMN_BOOKED, NoticeView::bookedOn),
        Column.<NoticeView>of(
                "outcome",
                PayDeskPhrase.COLUMN_OUTCOME,
                notice -> NoticeWords.outcome(notice.outcome()).alone())
            .toned(notice -> NoticeWords.tone(notice.outcome())),
        Column.<NoticeView>of(
                "problem",
                PayDeskPhrase.COLUMN_PROBLEM,
                notice -> notice.problem() == null ? null : page.text(notice.problem()))
            .unsorted());
  }

  private static String about(NoticeView notice) {
    return notice.payoutId() == null ? notice.batchId() : notice.payoutId();
  }

  private String batch(NoticeView notice) {
    return notice.payoutId() != null || notice.batchId() == null
        ? null
        : pages.service() + "/desk/batches/" + notice.batchId();
  }

  private String path(NoticeView notice) {
    return "%s/desk/bank-notices/%d/%d"
        .formatted(pages.service(), notice.message(), notice.number());
  }
}
