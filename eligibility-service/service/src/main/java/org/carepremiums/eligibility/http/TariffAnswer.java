package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatus;
import org.carepremiums.eligibility.tariff.Charge;
import org.carepremiums.eligibility.tariff.Indemnity;
import org.carepremiums.eligibility.tariff.LineAnswer;
import org.carepremiums.eligibility.tariff.LineProblem;
import org.carepremiums.eligibility.tariff.ProviderTotal;
import org.carepremiums.eligibility.tariff.Reason;
import org.carepremiums.eligibility.tariff.TariffLineAnswer;
import org.carepremiums.eligibility.tariff.TariffPhrase;
import org.carepremiums.eligibility.tariff.TariffRule;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.text.Language;

/**
 * What may be charged, line by line. Money is in euro cents.
 *
 * @param convention the convention whose tariff it is
 * @param notes what the answer does not compute
 * @param names what the words are called that stand in the lines
 * @param documents what the short names stand for that references cite
 * @param lines in the order of the question
 * @param totals services and M-values per provider, of the lines without a problem
 */
public record TariffAnswer(
    String convention,
    List<Sentence> notes,
    Names names,
    Map<String, String> documents,
    List<Line> lines,
    List<Total> totals) {

  /**
   * What the reader's language calls what the lines name, once for all of them.
   *
   * @param rules by their ID
   * @param verdicts what a rule gave
   * @param kinds how far a fee binds
   * @param provenances how well something is founded
   */
  public record Names(
      List<Name> rules, List<Name> verdicts, List<Name> kinds, List<Name> provenances) {

    static final Names ALL =
        new Names(
            Arrays.stream(TariffRule.values())
                .map(rule -> Name.of(rule.id(), rule.phrase()))
                .toList(),
            Arrays.stream(Reason.Verdict.values())
                .map(verdict -> Name.of(verdict.name(), verdict.phrase()))
                .toList(),
            Arrays.stream(Charge.Kind.values())
                .map(kind -> Name.of(kind.name(), kind.phrase()))
                .toList(),
            Arrays.stream(Provenance.values())
                .map(
                    provenance ->
                        new Name(
                            provenance.label(),
                            Sentences.of(TariffPhrase.TARIFF_PROVENANCE.with(provenance))))
                .toList());
  }

  /**
   * @param name as it stands in a line
   * @param inWords what it is called
   */
  public record Name(String name, Sentence inWords) {

    private static Name of(String name, Phrase phrase) {
      return new Name(name, Sentences.of(phrase.alone()));
    }
  }

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

    /** Made as they are read: a long answer needs no memory for all that its lines repeat. */
    static List<Line> of(List<TariffLineAnswer> answers, Language language) {
      return new AbstractList<>() {
        @Override
        public Line get(int line) {
          return answers.get(line) instanceof LineAnswer answer
              ? of(line, answer, language)
              : wrong(line, (LineProblem) answers.get(line));
        }

        @Override
        public int size() {
          return answers.size();
        }
      };
    }

    private static Line wrong(int line, LineProblem problem) {
      return new Line(line, new Problem(problem.field(), problem.reason()), null, null, null);
    }

    private static Line of(int line, LineAnswer answer, Language language) {
      return new Line(
          line,
          null,
          Fee.of(answer.charge()),
          answer.indemnities().stream().map(Beside::of).toList(),
          answer.reasons().stream().map(reason -> Why.of(reason, language)).toList());
    }
  }

  /**
   * @param field the field that is wrong; absent where it is the whole line
   * @param reason what is wrong with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(String field, Sentence reason) {}

  /**
   * @param kind how far the fee binds
   * @param fee the fee of the convention; absent where it is not documented
   * @param maximum the most that may be charged; absent where there is no limit, or no document
   *     tells it
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
   * @param reference where it was read, by the short names of {@code documents} with their
   *     articles; absent where it was read nowhere
   * @param legalReference the same at length as the law's own files note it: quotes in the language
   *     of their document, remarks in English
   * @param provenance how well it is founded; a default is a proposal that no source states
   * @param text one sentence for a person
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Why(
      String ruleId,
      Reason.Verdict verdict,
      String reference,
      String legalReference,
      Provenance provenance,
      Sentence text) {

    static Why of(Reason reason, Language language) {
      return new Why(
          reason.rule().id(),
          reason.verdict(),
          Documents.placesOf(reason.basis(), language),
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

    static Total of(ProviderTotal total, Premium socialStatus) {
      return new Total(
          total.provider(),
          total.year(),
          total.services(),
          total.mValues(),
          total.servicesWithoutMValue(),
          SocialStatus.contribution(socialStatus, total.services(), total.mValues()));
    }
  }
}
