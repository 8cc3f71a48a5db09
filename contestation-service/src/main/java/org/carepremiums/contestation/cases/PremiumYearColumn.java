package org.carepremiums.contestation.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carepremiums.contracts.value.PremiumYear;

/** A premium year as a number in a column. */
@Converter(autoApply = true)
public class PremiumYearColumn implements AttributeConverter<PremiumYear, Integer> {

  @Override
  public Integer convertToDatabaseColumn(PremiumYear year) {
    return year == null ? null : year.value();
  }

  @Override
  public PremiumYear convertToEntityAttribute(Integer year) {
    return year == null ? null : PremiumYear.of(year);
  }
}
