package org.carepremiums.contestation.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;

/** Established facts as the contract's JSON in a column. */
@Converter
public class FactValuesColumn implements AttributeConverter<FactValues, String> {

  @Override
  public String convertToDatabaseColumn(FactValues facts) {
    if (facts == null) {
      return null;
    }
    try {
      return ContractJson.mapper()
          .writerFor(
              ContractJson.mapper()
                  .getTypeFactory()
                  .constructCollectionType(List.class, FactValue.class))
          .writeValueAsString(facts.values());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("established facts cannot be stored", unwritable);
    }
  }

  @Override
  public FactValues convertToEntityAttribute(String json) {
    if (json == null) {
      return null;
    }
    try {
      return new FactValues(List.of(ContractJson.mapper().readValue(json, FactValue[].class)));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("established facts cannot be read", unreadable);
    }
  }
}
