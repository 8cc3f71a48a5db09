package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
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
 * @param inamiNumber the provider's 11 digits; {@code null} while no register has told them
 * @param version 1, 2, ... within scheme, year and provider
 * @param status preliminary, in review or final. What was final can become open again where a
 *     source takes back what it said; what is paid and can be contested stays with the last final
 *     version
 * @param outcome granted, refused, pending or not applied for
 * @param amount what is owed for the year; zero unless granted
 * @param prospect what an application would give; {@code null} where none is due or one counts
 * @param conditions the explanation, in the order of the law
 * @param pendingOn what is waited for, each thing by itself; empty where the decision is final, and
 *     where nobody asked in time
 * @param review what a person has to settle; {@code null} unless in review
 * @param changes what differs from the version before; empty for the first
 * @param parameterVersion the parameter file and its digest
 * @param notification present where the decision is final
 * @param application the application that it answers; {@code null} where none is due or none counts
 * @param payee who is paid
 * @param payBefore the last day on which the law lets the amount be paid; {@code null} where
 *     nothing is granted, or no document says
 * @param decidedOn the business day of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    @MayBeAbsent InamiNumber inamiNumber,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    @MayBeAbsent Prospect prospect,
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    @MayBeAbsent Review review,
    List<Sentence> changes,
    String parameterVersion,
    @MayBeAbsent Notification notification,
    @MayBeAbsent AnsweredApplication application,
    Payee payee,
    @MayBeAbsent LocalDate payBefore,
    BusinessDay decidedOn) {

  /** {@code scheme/year/provider/version}. */
  public static String id(Scheme scheme, PremiumYear year, InamiKey provider, int version) {
    return String.join(
        "/", scheme.id(), year.toString(), provider.value(), Integer.toString(version));
  }
}
