package org.carepremiums.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.intake.quorum.Ground;
import org.carepremiums.intake.quorum.QuorumParameters;
import org.carepremiums.intake.quorum.QuorumResult;

/**
 * Whether a convention has its quorum (CV10), as far as it was known on a day.
 *
 * @param convention its name
 * @param countedOn the day on which adhesions are counted
 * @param knownOn the business day at whose end this was known
 * @param numerator how many of the denominator adhere
 * @param denominator out of how many
 * @param percent the share, with two decimals that are cut off; absent with nobody below the line
 * @param quorumPercent the share that is needed
 * @param reached whether it is reached, compared exactly
 * @param missing how many more adherents it takes
 * @param readings the same as the text literally says it, with all who adhered, and restricted to
 *     the denominator as above; each with where that reading stands
 * @param adherentsOutside how many adhere without being in the denominator
 * @param grounds the providers on the list by why they are in the denominator, or not
 * @param incompleteSources what had not been delivered in full; while there is any, the share may
 *     still change
 * @param valuesKnownLater parameters that may be used only after the day, because nothing earlier
 *     is on record
 * @param parameters each with its reference and provenance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuorumFinding(
    String convention,
    LocalDate countedOn,
    LocalDate knownOn,
    long numerator,
    long denominator,
    BigDecimal percent,
    BigDecimal quorumPercent,
    boolean reached,
    long missing,
    List<QuorumResult> readings,
    long adherentsOutside,
    Map<Ground, Long> grounds,
    List<String> incompleteSources,
    List<String> valuesKnownLater,
    QuorumParameters parameters) {}
