package org.carepremiums.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.intake.ledger.StatementState;

/**
 * A statement as intake recorded it, with all its provenance.
 *
 * @param factId the id under which it was published; absent where it never was
 * @param version its version; absent where it never held
 * @param kind the kind of fact
 * @param key what tells it from others of its kind
 * @param source who stated it
 * @param standing what it is among the other statements about the same
 * @param period the days for which it holds
 * @param value what it states; an IBAN is masked, and an account says {@code erased} once it is
 * @param feed the topic on which it came
 * @param deliveryId the delivery; absent outside a delivery
 * @param eventId the event's id, or its place in the topic
 * @param observedOn the day on which the source established it
 * @param recordedOn the business day on which notice was taken of it
 * @param supersedes the fact that it replaces
 * @param supersededBy the fact that replaced it by the day that was asked for
 * @param supersededOn the business day on which that happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
    String factId,
    Integer version,
    String kind,
    String key,
    String source,
    StatementState standing,
    Period period,
    JsonNode value,
    String feed,
    String deliveryId,
    String eventId,
    LocalDate observedOn,
    LocalDate recordedOn,
    String supersedes,
    String supersededBy,
    LocalDate supersededOn) {}
