package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * What would have been decided for a premium year on an earlier day, as law and facts were known
 * then. Nothing of it is stored or published.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param provider of whom is asked
 * @param knownOn the day (Europe/Brussels)
 * @param inPlay whether there would have been a decision at all
 * @param outcome granted, refused or pending
 * @param amount what would have been owed
 * @param prospect what applying would have given; absent where one need not apply or has
 * @param conditions the explanation
 * @param pendingOn what would have been waited for
 * @param review what a person has to settle; absent where nothing
 * @param application the application that would have counted
 * @param payBefore the legal last day of payment, where granted
 * @param parameterVersion the edition that was known then, with its digest
 * @param editionKnownFrom the first day on which a later edition is followed; absent for the first,
 *     which is followed from the beginning
 * @param valuesKnownLater values of that edition that were published, or may be used, only after
 *     the day, because nothing earlier is on record
 * @param factsRecordedLater facts that were left out because they, or their latest version, were
 *     recorded after the day; a version before it is kept by intake alone
 * @param sourcesHeardLater sources that count as incomplete because their last word on it came
 *     after the day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsKnownOn(
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    LocalDate knownOn,
    boolean inPlay,
    Outcome outcome,
    EuroCents amount,
    Prospect prospect,
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    Review review,
    AnsweredApplication application,
    LocalDate payBefore,
    String parameterVersion,
    LocalDate editionKnownFrom,
    List<ValueKnownLater> valuesKnownLater,
    List<FactReference> factsRecordedLater,
    List<Sentence> sourcesHeardLater) {

  /** A value that was used although it became known only later. */
  public record ValueKnownLater(String name, String ruleId, LocalDate knownFrom) {}
}
