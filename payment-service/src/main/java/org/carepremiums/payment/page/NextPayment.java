package org.carepremiums.payment.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What the provider is paid next.
 *
 * @param day the day; {@code null} where none is known
 * @param parts what is paid on it
 */
public record NextPayment(LocalDate day, List<Part> parts) {

  /** One premium's share of it. */
  public record Part(PremiumPayments premium, PaymentRow row) {}

  static Optional<NextPayment> of(List<PremiumPayments> premiums) {
    List<Part> toCome =
        premiums.stream().filter(PremiumPayments::isOwn).flatMap(NextPayment::toCome).toList();
    Optional<LocalDate> first =
        toCome.stream()
            .flatMap(part -> Optional.ofNullable(part.row().day()).stream())
            .min(Comparator.naturalOrder());
    if (toCome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        first
            .map(day -> new NextPayment(day, on(day, toCome)))
            .orElseGet(() -> new NextPayment(null, toCome)));
  }

  private static Stream<Part> toCome(PremiumPayments premium) {
    return premium.rows().stream()
        .filter(row -> row.state().isToCome())
        .map(row -> new Part(premium, row));
  }

  private static List<Part> on(LocalDate day, List<Part> toCome) {
    return toCome.stream().filter(part -> day.equals(part.row().day())).toList();
  }

  public EuroCents amount() {
    return parts.stream().map(part -> part.row().amount()).reduce(EuroCents.ZERO, EuroCents::plus);
  }

  /** When, in words. */
  public Wording when() {
    if (day == null) {
      return PaymentsPhrase.NEXT_WITHOUT_DAY.alone();
    }
    boolean certain = parts.stream().noneMatch(part -> part.row().state().isNotOrdered());
    return (certain ? PaymentsPhrase.NEXT_ON : PaymentsPhrase.NEXT_FROM).with(day);
  }
}
