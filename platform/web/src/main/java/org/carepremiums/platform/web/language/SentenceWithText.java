package org.carepremiums.platform.web.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.text.Phrasebook;

/** A sentence with its text beside the phrase; the sentences inside it have none of their own. */
final class SentenceWithText extends JsonSerializer<Sentence> {

  @Override
  public void serialize(Sentence sentence, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    Phrasebook phrasebook = (Phrasebook) provider.getAttribute(Phrasebook.class);
    write(sentence, phrasebook.text(sentence), json, provider);
  }

  private static void write(
      Sentence sentence, String text, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("phrase", sentence.phrase());
    if (text != null) {
      json.writeStringField("text", text);
    }
    if (!sentence.values().isEmpty()) {
      json.writeObjectFieldStart("values");
      for (Map.Entry<String, Object> value : sentence.values().entrySet()) {
        json.writeFieldName(value.getKey());
        write(value.getValue(), json, provider);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    if (value instanceof Sentence inside) {
      write(inside, null, json, provider);
    } else if (value instanceof List<?> several) {
      json.writeStartArray();
      for (Object one : several) {
        write(one, json, provider);
      }
      json.writeEndArray();
    } else {
      provider.defaultSerializeValue(value, json);
    }
  }
}
