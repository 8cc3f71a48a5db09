package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductPhrase;
import org.carepremiums.eligibility.conduct.ServicesPerBeneficiary;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.store.PersonalShares;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.text.Language;

/**
 * The 85 % rule in a year, in numbers without anybody's name.
 *
 * @param year the calendar year of the services
 * @param openDay the business day that is open
 * @param selectionPoint the point that is followed on it, in per cent
 * @param providers of whom there are figures
 * @param withoutServices those of whom all insurers counted none
 * @param belowRequired those who were conventioned and are below what the rule asks
 * @param belowSelectionPoint those who were conventioned and are below the point
 * @param belowNotConventioned those who are below but were conventioned on no day: not reported
 * @param unequalByInsurer those who were conventioned and seem to distinguish by insurer (art. 7)
 * @param averages services per beneficiary of those who are below and of the others (art. 8)
 * @param checks adversarial checks by status
 * @param outcomes closed ones by outcome
 * @param risenSinceSelection those who were selected and whom corrections raised to the point
 * @param figuresComplete whether insurers have delivered everything for the year
 * @param documents what the short names stand for that references cite
 * @param parameters each with its reference and provenance, several where it changed in time
 */
public record ConductSummary(
    PremiumYear year,
    LocalDate openDay,
    BigDecimal selectionPoint,
    long providers,
    long withoutServices,
    long belowRequired,
    long belowSelectionPoint,
    long belowNotConventioned,
    long unequalByInsurer,
    Averages averages,
    Map<AdversarialStatus, Long> checks,
    Map<AdversarialOutcome, Long> outcomes,
    long risenSinceSelection,
    boolean figuresComplete,
    Map<String, String> documents,
    Map<String, List<? extends SourcedValue<?>>> parameters) {

  /**
   * What art. 8 relates to each other, over those who were conventioned on a day of the year, as
   * the insurers count it.
   *
   * @param belowRequired those who collected the personal share in too few services
   * @param notBelowRequired the others who have services
   * @param meaning what it says and what not
   * @param reference the document by its short name, and the article
   * @param legalReference the same at length as the law's own files note it: quotes in the language
   *     of their document, remarks in English
   */
  public record Averages(
      Average belowRequired,
      Average notBelowRequired,
      Sentence meaning,
      String reference,
      String legalReference) {

    static Averages of(
        PersonalShares.Sides sides, ConductParameters parameters, Language language) {
      return new Averages(
          Average.of(sides.below()),
          Average.of(sides.notBelow()),
          Sentences.of(ConductPhrase.AVERAGES_ARE_RELATED.alone()),
          Documents.placesOf(Basis.of(parameters.averages()), language),
          parameters.averages().legalReference());
    }
  }

  /**
   * @param providers of whom insurers counted the beneficiaries
   * @param services of these
   * @param beneficiaries of these
   * @param servicesPerBeneficiary the average, with two decimals that are cut off; absent without
   *     services
   * @param withoutBeneficiaries of how many no beneficiaries were counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Average(
      long providers,
      long services,
      long beneficiaries,
      BigDecimal servicesPerBeneficiary,
      long withoutBeneficiaries) {

    private static Average of(PersonalShares.Side side) {
      return new Average(
          side.providers(),
          side.services(),
          side.beneficiaries(),
          side.beneficiaries() == 0
              ? null
              : new ServicesPerBeneficiary(side.services(), side.beneficiaries())
                  .average(ConductView.DECIMALS),
          side.withoutBeneficiaries());
    }
  }
}
