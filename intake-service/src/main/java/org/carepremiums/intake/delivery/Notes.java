package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.ContractJson;

/** Stores the notes of a delivery as JSON, in the form of its receipts. */
@Converter
public class Notes implements AttributeConverter<List<Receipt.Note>, String> {

  private static final TypeReference<List<Receipt.Note>> LIST = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Receipt.Note> notes) {
    try {
      return ContractJson.mapper().writeValueAsString(notes);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write notes", unwritable);
    }
  }

  @Override
  public List<Receipt.Note> convertToEntityAttribute(String stored) {
    try {
      return ContractJson.mapper().readValue(stored, LIST);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored notes are damaged", damaged);
    }
  }
}
