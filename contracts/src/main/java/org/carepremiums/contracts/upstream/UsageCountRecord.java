package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * How a general practitioner used one electronic service, as its operator counted it: a numerator
 * with its denominator where the law asks for a share, else a number. A correction replaces the
 * count (rule book §13, "Parameters").
 *
 * @param inamiNumber the care provider
 * @param parameter the parameter of the premium
 * @param year the premium year
 * @param countedFrom first day of the period that the law looks at
 * @param countedThrough the last day that is in the count
 * @param numerator how often, or for how many
 * @param denominator out of how many; {@code null} where the law asks for a number only
 * @param observedOn the day on which the source established it
 */
public record UsageCountRecord(
    InamiNumber inamiNumber,
    UsageParameter parameter,
    PremiumYear year,
    LocalDate countedFrom,
    LocalDate countedThrough,
    int numerator,
    @MayBeAbsent Integer denominator,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    if (parameter.source() != check.source()) {
      throw new InvalidRecord(
          "wrong-source",
          "parameter",
          "Field 'parameter' is %s, which %s counts, not %s."
              .formatted(parameter, parameter.source(), check.source()));
    }
    check.inYear(year, "countedFrom", countedFrom);
    check.inYear(year, "countedThrough", countedThrough);
    check.order("countedFrom", countedFrom, "countedThrough", countedThrough);
    checkDenominator(check);
  }

  private void checkDenominator(RecordCheck check) throws InvalidRecord {
    if (parameter.isShare() && denominator == null) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD,
          "denominator",
          "Field 'denominator' is missing: %s is a share.".formatted(parameter));
    }
    if (!parameter.isShare() && denominator != null) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE,
          "denominator",
          "Field 'denominator' is there, but %s is a number only.".formatted(parameter));
    }
    if (denominator != null) {
      check.atMost("numerator", numerator, "denominator", denominator);
    }
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.UsageCount(
            parameter, year, countedFrom, countedThrough, numerator, denominator));
  }
}
