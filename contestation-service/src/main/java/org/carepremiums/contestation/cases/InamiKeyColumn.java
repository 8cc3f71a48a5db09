package org.carepremiums.contestation.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carepremiums.contracts.value.InamiKey;

/** A provider as 8 digits in a column. */
@Converter(autoApply = true)
public class InamiKeyColumn implements AttributeConverter<InamiKey, String> {

  @Override
  public String convertToDatabaseColumn(InamiKey key) {
    return key == null ? null : key.value();
  }

  @Override
  public InamiKey convertToEntityAttribute(String digits) {
    return digits == null ? null : new InamiKey(digits);
  }
}
