package org.carepremiums.contestation.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;

/** A sentence as the contract's JSON in a column; its text is made for who reads it. */
@Converter(autoApply = true)
public class SentenceColumn implements AttributeConverter<Sentence, String> {

  @Override
  public String convertToDatabaseColumn(Sentence sentence) {
    return SentenceJson.write(sentence);
  }

  @Override
  public Sentence convertToEntityAttribute(String json) {
    return SentenceJson.read(json);
  }
}
