package org.carepremiums.intake.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.Period;

/**
 * What a source states about one subject.
 *
 * @param key what it is about
 * @param value the fact; {@code null} where intake keeps the statement to itself
 * @param content the value as it is stored: equal contents say the same
 * @param period the days for which it holds
 * @param observedOn the day on which the source established it
 * @param origin how it came
 */
public record SourceStatement(
    FactKey key,
    FactValue value,
    String content,
    Period period,
    LocalDate observedOn,
    Origin origin) {}
