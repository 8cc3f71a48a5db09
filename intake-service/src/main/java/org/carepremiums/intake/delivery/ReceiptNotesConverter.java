package org.carepremiums.intake.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.KeptJson;

/** Stores the notes of a delivery as JSON, in the form of its receipts. */
@Converter
public class ReceiptNotesConverter implements AttributeConverter<List<Receipt.Note>, String> {

  @Override
  public String convertToDatabaseColumn(List<Receipt.Note> notes) {
    return KeptJson.write(notes);
  }

  @Override
  public List<Receipt.Note> convertToEntityAttribute(String stored) {
    return KeptJson.readList(stored, Receipt.Note.class);
  }
}
