package org.carepremiums.eligibility.decide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * What an evaluation says: a decision without its version and day.
 *
 * @param scheme the premium and year
 * @param status preliminary, in review or final
 * @param outcome granted, refused, pending or not applied for
 * @param amount what is owed
 * @param prospect what applying would give; {@code null} where one need not apply or has
 * @param conditions the explanation
 * @param pendingOn what is waited for, each thing by itself
 * @param review what a person has to settle; {@code null} unless in review
 * @param application the application that counts; {@code null} where there is none
 * @param payee who is paid
 * @param competenceCode the last 3 of the provider's 11 digits; {@code null} while no register has
 *     told them
 * @param payBefore the legal last day of payment; {@code null} unless granted
 */
public record Result(
    SchemeInForce scheme,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    Prospect prospect,
    List<ConditionResult> conditions,
    List<Sentence> pendingOn,
    Review review,
    AnsweredApplication application,
    Payee payee,
    String competenceCode,
    LocalDate payBefore) {

  private static final int FINGERPRINT_BYTES = 16;
  private static final char END = '\u001f';

  /**
   * Evaluates the rules and tells the outcome.
   *
   * @param finalBefore whether an earlier version was final, so that this one is too unless it is
   *     open again, or rests on what its source took back
   */
  public static Result of(
      SchemeInForce scheme, ProviderFacts facts, RuleContext context, boolean finalBefore) {
    Premium rules = scheme.rules();
    Evaluation evaluation = rules.evaluate(facts, context);
    List<ConditionResult> conditions = new ArrayList<>(evaluation.findings().size());
    for (int i = 0; i < evaluation.findings().size(); i++) {
      conditions.add(told(rules.conditions().get(i), evaluation.findings().get(i)));
    }
    Outcome outcome =
        finalBefore && evaluation.outcome() == Outcome.NOT_APPLIED_FOR
            ? Outcome.REFUSED
            : evaluation.outcome();
    boolean staysFinal = finalBefore && !restsOnWhatWasTakenBack(evaluation, context);
    DecisionStatus status = status(evaluation, outcome, staysFinal);
    KnownFact<Application> application = rules.application(facts);
    return new Result(
        scheme,
        status,
        outcome,
        evaluation.amount(),
        evaluation.prospect(),
        conditions,
        status == DecisionStatus.FINAL || outcome == Outcome.NOT_APPLIED_FOR
            ? List.of()
            : awaited(evaluation, status, context),
        status == DecisionStatus.IN_REVIEW ? evaluation.review() : null,
        application == null ? null : answered(application.value()),
        rules.payee(facts),
        facts.competenceCode(rules.year()),
        outcome == Outcome.GRANTED ? rules.payBefore(facts) : null);
  }

  /**
   * A source that took its completeness back may change any figure. Who is refused because nobody
   * applied is refused whatever it says.
   */
  private static boolean restsOnWhatWasTakenBack(Evaluation evaluation, RuleContext context) {
    return evaluation.outcome() != Outcome.NOT_APPLIED_FOR
        && evaluation.missing().stream().anyMatch(context::isSuspended);
  }

  /** What is open again is no longer final; what was paid on stays with the version before. */
  private static DecisionStatus status(Evaluation evaluation, Outcome outcome, boolean staysFinal) {
    return switch (outcome) {
      case NOT_APPLIED_FOR -> DecisionStatus.PRELIMINARY;
      case PENDING ->
          evaluation.canBeFinal() && evaluation.review() != null
              ? DecisionStatus.IN_REVIEW
              : DecisionStatus.PRELIMINARY;
      case GRANTED, REFUSED ->
          staysFinal || evaluation.canBeFinal() ? DecisionStatus.FINAL : DecisionStatus.PRELIMINARY;
    };
  }

  /** Each thing by itself: the application, each source by name ... */
  private static List<Sentence> awaited(
      Evaluation evaluation, DecisionStatus status, RuleContext context) {
    if (status == DecisionStatus.IN_REVIEW) {
      return List.of(
          Sentences.of(CommonPhrase.REVIEW_AWAITED.with(evaluation.review().question())));
    }
    Set<Sentence> awaited = new LinkedHashSet<>();
    for (ConditionFinding finding : evaluation.findings()) {
      if (finding.weight() == Weight.APPLYING && finding.outcome() == ConditionOutcome.UNKNOWN) {
        awaited.add(Sentences.of(finding.waitingFor().inWords()));
      }
    }
    for (SourceYear source : evaluation.missing()) {
      awaited.add(Sentences.of(source.inWords()));
    }
    for (ConditionFinding finding : evaluation.findings()) {
      if (finding.weight() == Weight.PREMIUM
          && finding.outcome() == ConditionOutcome.UNKNOWN
          && !finding.isForSources()) {
        awaited.add(Sentences.of(finding.waitingFor().inWords()));
      }
    }
    Premium rules = evaluation.premium();
    if (!rules.isDayPassed(context)) {
      awaited.add(Sentences.of(CommonPhrase.DAY_AWAITED.with(rules.decidedAfter())));
    }
    return List.copyOf(awaited);
  }

  private static AnsweredApplication answered(Application asked) {
    return new AnsweredApplication(asked.applicationId(), asked.submittedOn(), asked.channel());
  }

  private static ConditionResult told(Condition condition, ConditionFinding finding) {
    return new ConditionResult(
        finding.basis().ruleId(),
        condition.title().id(),
        finding.outcome(),
        finding.weight(),
        Sentences.of(finding.observed().inWords()),
        Sentences.of(condition.required()),
        finding.facts().stream().map(known -> reference(known.fact())).toList(),
        finding.basis().legalReference(),
        finding.basis().provenance(),
        finding.basis().source(),
        finding.waitingFor() == null ? null : Sentences.of(finding.waitingFor().inWords()));
  }

  private static FactReference reference(Fact fact) {
    return new FactReference(
        fact.factId(), fact.source(), fact.deliveryId(), fact.observedOn(), fact.recordedOn());
  }

  /**
   * The decision with this result.
   *
   * @param before the version before; {@code null} for the first
   * @param version its own, after that of the one before
   * @param takenNotice the day on which what it was decided on had been taken notice of
   */
  public Decision decision(
      InamiKey provider, Decision before, int version, BusinessDay takenNotice) {
    BusinessDay decidedOn = before == null ? takenNotice : takenNotice.orLater(before.decidedOn());
    Premium rules = scheme.rules();
    return new Decision(
        Decision.id(rules.scheme(), rules.year(), provider, version),
        rules.scheme(),
        rules.year(),
        provider,
        competenceCode == null ? null : new InamiNumber(provider.value() + competenceCode),
        version,
        status,
        outcome,
        amount,
        prospect,
        conditions,
        pendingOn,
        review,
        before == null ? List.of() : DecisionChanges.between(before, this),
        scheme.version(),
        status == DecisionStatus.FINAL
            ? new Notification(rules.notificationChannel(outcome), decidedOn.value())
            : null,
        application,
        payee,
        payBefore,
        decidedOn);
  }

  /**
   * Two results with the same fingerprint say the same, and the second need not be told. That a
   * fact was recorded again, with the same content, makes no difference.
   */
  public byte[] fingerprint() {
    StringBuilder said = new StringBuilder(1_000);
    said.append(status).append(END).append(outcome).append(END).append(amount.value()).append(END);
    for (ConditionResult condition : conditions) {
      said.append(condition.ruleId())
          .append(END)
          .append(condition.condition())
          .append(END)
          .append(condition.outcome())
          .append(END)
          .append(condition.observed())
          .append(END);
    }
    said.append(pendingOn)
        .append(END)
        .append(prospect)
        .append(END)
        .append(review)
        .append(END)
        .append(application)
        .append(END)
        .append(payee)
        .append(END)
        .append(payBefore);
    return Arrays.copyOf(
        sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8)), FINGERPRINT_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
