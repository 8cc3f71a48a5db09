package org.carepremiums.contestation.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carepremiums.contracts.event.Scheme;

/** A premium as its lower-case name in a column. */
@Converter(autoApply = true)
public class SchemeColumn implements AttributeConverter<Scheme, String> {

  @Override
  public String convertToDatabaseColumn(Scheme scheme) {
    return scheme == null ? null : scheme.id();
  }

  @Override
  public Scheme convertToEntityAttribute(String id) {
    return id == null ? null : Scheme.of(id);
  }
}
