package org.carepremiums.contestation.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.wording.Sentence;

/** A sentence as the contract's JSON in a column; its text is made for who reads it. */
@Converter(autoApply = true)
public class SentenceColumn implements AttributeConverter<Sentence, String> {

  static String json(Sentence sentence) {
    if (sentence == null) {
      return null;
    }
    try {
      return ContractJson.mapper().writeValueAsString(sentence);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a sentence cannot be stored", unwritable);
    }
  }

  static Sentence sentence(String json) {
    if (json == null) {
      return null;
    }
    try {
      return ContractJson.mapper().readValue(json, Sentence.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a sentence cannot be read", unreadable);
    }
  }

  @Override
  public String convertToDatabaseColumn(Sentence sentence) {
    return json(sentence);
  }

  @Override
  public Sentence convertToEntityAttribute(String json) {
    return sentence(json);
  }
}
