package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;

/**
 * A statement with provenance. Never changed, only superseded by a later version of itself.
 *
 * @param factId {@code subject/kind/key/source/version}
 * @param subject the provider's unique 8 digits, or a software package
 * @param version 1, 2, ... within subject, kind, key and source; a reader keeps the highest
 * @param period the days for which it holds
 * @param value what it states
 * @param source who said it; {@link Source#CONTESTATION} marks a ruling, which outranks every other
 *     source of the same kind for the same subject and year
 * @param feed the topic on which it came, or {@code upload}
 * @param deliveryId the delivery that carried it; {@code null} outside a delivery
 * @param observedOn the day on which the source established it
 * @param recordedOn the business day on which notice was taken of it: never before {@code
 *     observedOn}, and never the day of an act, which stands in the value
 * @param supersedes the factId that it replaces; {@code null} for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
    String factId,
    String subject,
    int version,
    Period period,
    FactValue value,
    Source source,
    String feed,
    @MayBeAbsent String deliveryId,
    LocalDate observedOn,
    BusinessDay recordedOn,
    @MayBeAbsent String supersedes) {

  /** {@code subject/kind/key/source/version}. */
  public static String id(String subject, FactValue value, Source source, int version) {
    return FactKey.of(subject, value, source).factId(version);
  }
}
