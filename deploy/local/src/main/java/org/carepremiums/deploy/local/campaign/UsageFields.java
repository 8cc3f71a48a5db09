package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;

/** The fields of a clause about what operators counted, as in {@code chapter4=60/100}. */
record UsageFields(int year, Map<String, String> byName) {

  private static final Map<String, UsageParameter> PARAMETERS =
      Map.ofEntries(
          Map.entry("recipe", UsageParameter.RECIP_E_PRESCRIPTIONS),
          Map.entry("chapter4", UsageParameter.CHAPTER_IV),
          Map.entry("efact", UsageParameter.E_FACT),
          Map.entry("consents", UsageParameter.INFORMED_CONSENTS),
          Map.entry("edmg", UsageParameter.E_DMG),
          Map.entry("schemes", UsageParameter.MEDICATION_SCHEMES),
          Map.entry("linker", UsageParameter.EVIDENCE_LINKER),
          Map.entry("eattest", UsageParameter.E_ATTEST),
          Map.entry("billing", UsageParameter.ELECTRONIC_BILLING),
          Map.entry("handicap", UsageParameter.HANDICAP_FORMS),
          Map.entry("diabetes", UsageParameter.DIABETES_BAROMETER),
          Map.entry("antibiotics", UsageParameter.ANTIBIOTICS_BAROMETER),
          Map.entry("kidney", UsageParameter.KIDNEY_BAROMETER),
          Map.entry("multemediatt", UsageParameter.MULT_E_MEDIATT));

  /** What is counted, a parameter without a count left out. */
  List<FactValue.UsageCount> counts() {
    return byName.entrySet().stream()
        .filter(field -> !field.getValue().equals("-"))
        .map(field -> count(parameter(field.getKey()), field.getValue().split("/")))
        .toList();
  }

  private FactValue.UsageCount count(UsageParameter parameter, String[] numbers) {
    PremiumYear premiumYear = PremiumYear.of(year);
    return new FactValue.UsageCount(
        parameter,
        premiumYear,
        countedFrom(parameter),
        premiumYear.lastDay(),
        Integer.parseInt(numbers[0]),
        numbers.length == 1 ? null : Integer.valueOf(numbers[1]));
  }

  /** The period that the law looks at (rule book §13, "Parameters"). */
  private LocalDate countedFrom(UsageParameter parameter) {
    return switch (parameter) {
      case INFORMED_CONSENTS -> LocalDate.of(year, Month.DECEMBER, 31);
      case MULT_E_MEDIATT -> LocalDate.of(year, Month.OCTOBER, 1);
      case E_DMG, HANDICAP_FORMS, DIABETES_BAROMETER, ANTIBIOTICS_BAROMETER, KIDNEY_BAROMETER ->
          LocalDate.of(year, Month.JANUARY, 1);
      default -> LocalDate.of(year, Month.JULY, 1);
    };
  }

  private static UsageParameter parameter(String name) {
    UsageParameter parameter = PARAMETERS.get(name);
    if (parameter == null) {
      throw new MalformedTable("'%s' is no parameter".formatted(name));
    }
    return parameter;
  }
}
