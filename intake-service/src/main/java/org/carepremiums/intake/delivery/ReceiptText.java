package org.carepremiums.intake.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.plausibility.Anomaly;

/** Says in a receipt what became of a delivery and what is missing. */
final class ReceiptText {

  private static final int MOST_RANGES = 100;
  private static final int MOST_ANOMALIES = 100;

  private ReceiptText() {}

  static Receipt of(
      Delivery delivery,
      BigDecimal refusedPercent,
      List<Receipt.Refusal> refusals,
      BusinessDay on) {
    return new Receipt(
        delivery.id + "/" + delivery.receiptVersion,
        delivery.name().source(),
        delivery.feed,
        delivery.deliveryId,
        delivery.receiptVersion,
        status(delivery),
        delivery.announced == null ? null : delivery.period(),
        delivery.announced,
        delivery.received,
        delivery.accepted,
        delivery.rejected,
        delivery.duplicates,
        delivery.superseded,
        delivery.daily ? List.of() : missing(delivery),
        problems(delivery, refusedPercent),
        refusals,
        delivery.notes,
        on);
  }

  private static ReceiptStatus status(Delivery delivery) {
    return switch (delivery.status) {
      case DAILY -> ReceiptStatus.DAILY;
      case COMPLETE -> ReceiptStatus.COMPLETE;
      case OPEN, INCOMPLETE -> ReceiptStatus.INCOMPLETE;
    };
  }

  /** Without a manifest only the gaps below the highest number are known. */
  static List<String> missing(Delivery delivery) {
    int last = delivery.announced == null ? delivery.numbers().highest() : delivery.announced;
    return delivery.numbers().missingUpTo(last, MOST_RANGES);
  }

  static List<String> problems(Delivery delivery, BigDecimal refusedPercent) {
    List<String> problems = new ArrayList<>();
    if (delivery.status == DeliveryStatus.OPEN) {
      problems.add("the closing manifest has not arrived");
    } else if (delivery.status == DeliveryStatus.INCOMPLETE) {
      addShortcomings(delivery, problems);
      addRefusals(delivery, refusedPercent, problems);
      addAnomalies(delivery, problems);
    }
    delivery.rejectedByCode.forEach((code, count) -> problems.add(code + ": " + count));
    if (delivery.confirmation != null) {
      problems.add(
          "confirmed as it is on %s: %s".formatted(delivery.confirmedOn, delivery.confirmation));
    }
    if (delivery.noted > 0) {
      problems.add("fields left out of accepted records: " + delivery.noted);
    }
    return problems;
  }

  private static void addShortcomings(Delivery delivery, List<String> problems) {
    int announced = delivery.announced;
    int missing = announced - delivery.numbers().countUpTo(announced);
    int beyond = delivery.numbers().count() - delivery.numbers().countUpTo(announced);
    if (missing > 0) {
      problems.add("%d of %d announced records have not arrived".formatted(missing, announced));
    }
    if (beyond > 0) {
      problems.add(
          ("%s numbered beyond the announced %d: another manifest counts all, or what has fewer"
                  + " records than before comes as another delivery")
              .formatted(beyond == 1 ? "1 record is" : beyond + " records are", announced));
    }
    if (missing == 0 && beyond == 0 && !delivery.checksumFits()) {
      problems.add("every announced record arrived, but the checksum does not fit their data");
    }
  }

  private static void addRefusals(
      Delivery delivery, BigDecimal refusedPercent, List<String> problems) {
    if (delivery.rejected <= delivery.confirmedRejected) {
      return;
    }
    if (delivery.contradictions() > 0) {
      problems.add(
          (delivery.contradictions() == 1
                  ? "1 record contradicts another of the same delivery,"
                  : delivery.contradictions() + " records contradict others of the same delivery,")
              + " which completes nothing until that is mended or its source confirms it as it is");
    }
    if (delivery.isAbove(refusedPercent)) {
      problems.add(
          ("%d of %d records were refused: %s %%, and above %s %% a delivery completes nothing until"
                  + " its refused records are mended or its source confirms it as it is")
              .formatted(
                  delivery.rejected,
                  delivery.received,
                  percent(delivery.rejected, delivery.received),
                  refusedPercent.toPlainString()));
    }
  }

  private static void addAnomalies(Delivery delivery, List<String> problems) {
    if (!delivery.isImplausible()) {
      return;
    }
    problems.add(
        "it names years complete whose figures are to be looked at first: they stay open until"
            + " others come, or its source confirms these as they are");
    delivery.anomalies.stream().limit(MOST_ANOMALIES).map(Anomaly::inWords).forEach(problems::add);
  }

  /** With at most two decimals, never rounded down to the limit that it is above. */
  private static String percent(int part, int whole) {
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP)
            .stripTrailingZeros();
    return percent.toPlainString();
  }
}
