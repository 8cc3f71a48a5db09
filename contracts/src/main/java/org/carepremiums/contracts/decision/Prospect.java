package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * What an application would give by what is known, or would have given.
 *
 * @param outcome granted, refused, or pending where it cannot be foretold yet
 * @param amount what would be owed; zero unless granted
 * @param opens the first day on which one can apply
 * @param closes the last day on which one can apply; {@code null} where no last day refuses anybody
 * @param published whether a document gives these days; otherwise they are a default (rule book
 *     12.29)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prospect(
    Outcome outcome,
    EuroCents amount,
    LocalDate opens,
    @MayBeAbsent LocalDate closes,
    boolean published) {}
