package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;

/** What operators count, by the short names of the campaign. */
enum CountedParameter {
  RECIPE(UsageParameter.RECIP_E_PRESCRIPTIONS),
  CHAPTER4(UsageParameter.CHAPTER_IV),
  EFACT(UsageParameter.E_FACT),
  CONSENTS(UsageParameter.INFORMED_CONSENTS),
  EDMG(UsageParameter.E_DMG),
  SCHEMES(UsageParameter.MEDICATION_SCHEMES),
  LINKER(UsageParameter.EVIDENCE_LINKER),
  EATTEST(UsageParameter.E_ATTEST),
  BILLING(UsageParameter.ELECTRONIC_BILLING),
  HANDICAP(UsageParameter.HANDICAP_FORMS),
  DIABETES(UsageParameter.DIABETES_BAROMETER),
  ANTIBIOTICS(UsageParameter.ANTIBIOTICS_BAROMETER),
  KIDNEY(UsageParameter.KIDNEY_BAROMETER),
  MULTEMEDIATT(UsageParameter.MULT_E_MEDIATT);

  private final UsageParameter parameter;

  CountedParameter(UsageParameter parameter) {
    this.parameter = parameter;
  }

  @JsonCreator
  static CountedParameter of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * @param numbers a number, or the two of a share
   */
  FactValue.UsageCount count(int year, List<Integer> numbers) {
    PremiumYear premiumYear = PremiumYear.of(year);
    return new FactValue.UsageCount(
        parameter,
        premiumYear,
        countedFrom(year),
        premiumYear.lastDay(),
        numbers.get(0),
        numbers.size() == 1 ? null : numbers.get(1));
  }

  /** The period that the law looks at (rule book §13, "Parameters"). */
  private LocalDate countedFrom(int year) {
    return switch (this) {
      case CONSENTS -> LocalDate.of(year, Month.DECEMBER, 31);
      case MULTEMEDIATT -> LocalDate.of(year, Month.OCTOBER, 1);
      case EDMG, HANDICAP, DIABETES, ANTIBIOTICS, KIDNEY -> LocalDate.of(year, Month.JANUARY, 1);
      default -> LocalDate.of(year, Month.JULY, 1);
    };
  }

  /** As the campaign's files name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
