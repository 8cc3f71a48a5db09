package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Request;
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
 * @param conditions the explanation
 * @param pendingOn what would be waited for
 * @param request the request that would count
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
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    Request request,
    LocalDate payBefore,
    List<AnsweredApplication> applications,
    String parameterVersion) {

  /** How one application would be answered. */
  public record AnsweredApplication(
      String applicationId, boolean admissible, String ruleId, Sentence reason) {}
}
