package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.Finding;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.eligibility.conduct.ServicesPerBeneficiary;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.text.Language;

/**
 * How one physiotherapist stands to the 85 % rule in a year.
 *
 * @param provider who
 * @param attestedServices of all insurers, as they say it now
 * @param personalShareCollected in how many of them, as they say it now
 * @param percent the share, with two decimals that are cut off; absent without services
 * @param standing the share on the figures that stand, in the same form: the insurers', with what
 *     was disproved of them
 * @param beneficiaries to whom these services were given, all insurers together; absent while one
 *     of them has not counted them
 * @param servicesPerBeneficiary the average, with two decimals that are cut off (art. 8)
 * @param belowRequired whether it is below what the rule asks, compared exactly
 * @param belowSelectionPoint whether it is below the point that is followed now
 * @param unequalByInsurer whether the shares of insurers lie so far apart that somebody has to look
 *     at it (art. 7); nothing follows from it by itself
 * @param conventioned the days of the year under a convention
 * @param conventionedDays how many these are
 * @param status of the adversarial check; absent while nobody was selected
 * @param statusInWords what the reader's language calls it
 * @param outcome with which it was closed
 * @param outcomeInWords what the reader's language calls it
 * @param risenSinceSelection whether the insurers' corrections raised somebody who was selected to
 *     the point or above it
 * @param findings all of this in sentences
 * @param documents what the short names stand for that the findings refer to
 * @param insurers what each insurer says
 * @param history every step, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConductView(
    InamiKey provider,
    long attestedServices,
    long personalShareCollected,
    BigDecimal percent,
    BigDecimal standing,
    Long beneficiaries,
    BigDecimal servicesPerBeneficiary,
    boolean belowRequired,
    boolean belowSelectionPoint,
    boolean unequalByInsurer,
    List<Period> conventioned,
    long conventionedDays,
    AdversarialStatus status,
    Sentence statusInWords,
    AdversarialOutcome outcome,
    Sentence outcomeInWords,
    boolean risenSinceSelection,
    List<Said> findings,
    Map<String, String> documents,
    List<Insurer> insurers,
    List<Step> history) {

  static final int DECIMALS = 2;

  /**
   * @param text one sentence for a person
   * @param reference where it was read, by the short names of {@code documents} with their
   *     articles; absent where it was read nowhere
   * @param legalReference the same at length as the law's own files note it: quotes in the language
   *     of their document, remarks in English
   * @param provenance how well it is founded; a default is a proposal that no source states
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(
      Sentence text, String reference, String legalReference, Provenance provenance) {

    static Said of(Finding finding, Language language) {
      return new Said(
          finding.text(),
          Documents.placesOf(finding.basis(), language),
          finding.legalReference(),
          finding.provenance());
    }
  }

  /**
   * What one insurer says, or what was proved against it.
   *
   * @param insurer the insurer's code, three digits
   * @param attestedServices number of services attested
   * @param personalShareCollected in how many of them the personal share was collected
   * @param percent the share, with two decimals that are cut off; absent without services
   * @param beneficiaries to how many of its members; absent where they were not counted
   * @param servicesPerBeneficiary the average, with two decimals that are cut off
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Insurer(
      String insurer,
      long attestedServices,
      long personalShareCollected,
      BigDecimal percent,
      Long beneficiaries,
      BigDecimal servicesPerBeneficiary) {

    static Insurer of(InsurerFigures figures) {
      return new Insurer(
          figures.insurer(),
          figures.attestedServices(),
          figures.personalShareCollected(),
          figures.share().percent(DECIMALS),
          figures.beneficiaries(),
          average(figures.servicesPerBeneficiary()));
    }
  }

  private static BigDecimal average(Optional<ServicesPerBeneficiary> known) {
    return known.map(average -> average.average(DECIMALS)).orElse(null);
  }

  /**
   * A step as it was taken.
   *
   * @param status what it led to
   * @param handler who took it
   * @param on the business day on which it was taken
   * @param attestedServices of all insurers, as they said it then
   * @param personalShareCollected in how many of them, as they said it then
   * @param selectionPoint the point that was followed then, in per cent
   * @param heardOn the day of the hearing
   * @param outcome how it ended
   * @param text what the physiotherapist said, or the reasons of the outcome
   * @param proof figures that disproved those of insurers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Step(
      AdversarialStatus status,
      String handler,
      BusinessDay on,
      long attestedServices,
      long personalShareCollected,
      BigDecimal selectionPoint,
      LocalDate heardOn,
      AdversarialOutcome outcome,
      String text,
      List<Insurer> proof) {

    static Step of(AdversarialStep step) {
      return new Step(
          step.status(),
          step.handler(),
          step.on(),
          step.figures().whole(),
          step.figures().part(),
          step.selectionPoint(),
          step.heardOn(),
          step.outcome(),
          step.text(),
          step.proof().stream().map(Insurer::of).toList());
    }
  }

  /** As it is on a day, in words of a language. */
  public static ConductView of(
      InamiKey provider, CollectedShare share, LocalDate day, Language language) {
    List<Finding> findings = share.findings(day);
    Optional<ServicesPerBeneficiary> average = share.insurers().servicesPerBeneficiary();
    return new ConductView(
        provider,
        share.insurers().share().whole(),
        share.insurers().share().part(),
        share.insurers().share().percent(DECIMALS),
        share.standing().share().percent(DECIMALS),
        average.map(ServicesPerBeneficiary::beneficiaries).orElse(null),
        average(average),
        share.isBelowRequired(),
        share.isBelowSelectionPoint(day),
        share.isUnequalByInsurer(),
        share.conventioned().periods(),
        share.conventioned().count(),
        share.status(),
        share.status() == null ? null : Sentences.of(share.status().phrase().alone()),
        share.outcome(),
        share.outcome() == null ? null : Sentences.of(share.outcome().phrase().alone()),
        share.isRisenSinceSelection(),
        findings.stream().map(finding -> Said.of(finding, language)).toList(),
        Documents.citedBy(findings.stream().map(Finding::basis), language),
        share.insurers().insurers().stream().map(Insurer::of).toList(),
        share.steps().stream().map(Step::of).toList());
  }
}
