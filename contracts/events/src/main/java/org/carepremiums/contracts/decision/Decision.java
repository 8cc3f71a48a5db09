package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * What a provider gets for a premium year, and why. Each version replaces the one before.
 *
 * @param decisionId {@code scheme/year/provider/version}
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param version 1, 2, ... within scheme, year and provider
 * @param status preliminary or final; once final, every later version is final
 * @param outcome granted, refused or pending
 * @param amount what is owed for the year; zero unless granted
 * @param conditions the explanation, in the order of the law
 * @param pendingOn what is waited for; empty unless the outcome is pending
 * @param changes what differs from the version before; empty for the first
 * @param parameterVersion the parameter file and its digest
 * @param notification present where the decision is final
 * @param applicationId the application that it answers, where one is due and was admissible
 * @param payBefore the last day on which the law lets the amount be paid; present where granted
 * @param decidedOn the business day of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    List<Sentence> changes,
    String parameterVersion,
    @MayBeAbsent Notification notification,
    @MayBeAbsent String applicationId,
    @MayBeAbsent java.time.LocalDate payBefore,
    BusinessDay decidedOn) {

  /** {@code scheme/year/provider/version}. */
  public static String id(Scheme scheme, PremiumYear year, InamiKey provider, int version) {
    return String.join(
        "/", scheme.id(), year.toString(), provider.value(), Integer.toString(version));
  }
}
