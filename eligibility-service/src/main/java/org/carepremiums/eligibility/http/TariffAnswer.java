package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatus;
import org.carepremiums.eligibility.tariff.Charge;
import org.carepremiums.eligibility.tariff.Indemnity;
import org.carepremiums.eligibility.tariff.LineAnswer;
import org.carepremiums.eligibility.tariff.LineProblem;
import org.carepremiums.eligibility.tariff.ProviderTotal;
import org.carepremiums.eligibility.tariff.Reason;

/**
 * What may be charged, line by line. Money is in euro cents.
 *
 * @param convention the convention whose tariff it is
 * @param lines in the order of the question
 * @param notes what the answer does not compute
 * @param totals services and M-values per provider, of the lines without a problem
 */
public record TariffAnswer(
    String convention, List<String> notes, List<Line> lines, List<Total> totals) {

  /**
   * @param line its place in the question, from 0
   * @param problem what is wrong with it; then there is nothing else
   * @param charge the fee
   * @param indemnities what may be charged beside the fee
   * @param reasons why
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      int line, Problem problem, Fee charge, List<Beside> indemnities, List<Why> reasons) {

    static Line wrong(int line, LineProblem problem) {
      return new Line(line, new Problem(problem.field(), problem.reason()), null, null, null);
    }

    static Line of(int line, LineAnswer answer) {
      return new Line(
          line,
          null,
          Fee.of(answer.charge()),
          answer.indemnities().stream().map(Beside::of).toList(),
          answer.reasons().stream().map(Why::of).toList());
    }
  }

  /**
   * @param field the field that is wrong; absent where it is the whole line
   * @param reason what is wrong with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(String field, String reason) {}

  /**
   * @param kind how far the fee binds
   * @param fee the fee of the convention; absent where it is not documented
   * @param maximum the most that may be charged; absent where there is no limit
   * @param mValues the coefficient; absent where it is not documented
   * @param reimbursed what insurance pays back of the fee; absent where the line does not tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fee(
      Charge.Kind kind,
      EuroCents fee,
      EuroCents maximum,
      BigDecimal mValues,
      EuroCents reimbursed) {

    static Fee of(Charge charge) {
      return new Fee(
          charge.kind(), charge.fee(), charge.maximum(), charge.coefficient(), charge.reimbursed());
    }
  }

  /**
   * @param ruleId the rule that gives it
   * @param pseudocode what is attested for it
   * @param amount at most that much each time
   * @param times how many times
   * @param total at most that much together
   * @param reimbursed what insurance pays back of the total; absent where no document tells
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Beside(
      String ruleId,
      String pseudocode,
      EuroCents amount,
      int times,
      EuroCents total,
      EuroCents reimbursed) {

    static Beside of(Indemnity indemnity) {
      return new Beside(
          indemnity.rule().id(),
          indemnity.pseudocode().value(),
          indemnity.amount(),
          indemnity.times(),
          indemnity.total(),
          indemnity.reimbursed());
    }
  }

  /**
   * @param ruleId the rule that was looked at
   * @param verdict what it gave
   * @param legalReference the article
   * @param provenance how well it is founded; a default is a proposal that no source states
   * @param text one sentence for a person
   */
  public record Why(
      String ruleId,
      Reason.Verdict verdict,
      String legalReference,
      Provenance provenance,
      String text) {

    static Why of(Reason reason) {
      return new Why(
          reason.rule().id(),
          reason.verdict(),
          reason.legalReference(),
          reason.provenance(),
          reason.text());
    }
  }

  /**
   * @param provider the provider
   * @param year the calendar year
   * @param services how many
   * @param mValues the coefficients of those whose coefficient is known
   * @param servicesWithoutMValue those whose coefficient is not
   * @param socialStatus the contribution to the social status (SOC2) that these services give who
   *     was registered all year and fulfils everything else; absent where they reach no tier or lie
   *     above the ceiling
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Total(
      InamiKey provider,
      int year,
      int services,
      BigDecimal mValues,
      int servicesWithoutMValue,
      EuroCents socialStatus) {

    static Total of(ProviderTotal total, SocialStatus socialStatus) {
      return new Total(
          total.provider(),
          total.year(),
          total.services(),
          total.mValues(),
          total.servicesWithoutMValue(),
          socialStatus.contribution(total.services(), total.mValues()));
    }
  }
}
