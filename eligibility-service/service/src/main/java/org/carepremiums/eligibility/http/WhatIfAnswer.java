package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * What the facts of a question would give. Nothing of it is stored.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param inPlay whether there would be a decision at all
 * @param status preliminary or final
 * @param outcome granted, refused or pending
 * @param amount what would be owed
 * @param prospect what applying would give; absent where one need not apply or has
 * @param conditions the explanation
 * @param pendingOn what would be waited for
 * @param review what a person has to settle; absent where nothing
 * @param application the application that would count
 * @param payBefore the legal last day of payment, where granted
 * @param applications how each application would be answered
 * @param parameterVersion the parameter file and its digest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfAnswer(
    Scheme scheme,
    PremiumYear year,
    boolean inPlay,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    Prospect prospect,
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    Review review,
    AnsweredApplication application,
    LocalDate payBefore,
    List<Answered> applications,
    String parameterVersion) {

  /** How one application would be answered. */
  public record Answered(
      String applicationId, boolean admissible, String ruleId, Sentence reason) {}
}
