package org.carepremiums.contracts.wording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in a {@link Sentence}; a number keeps its digits. */
final class SentenceValueReader extends JsonDeserializer<Object> {

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case START_OBJECT -> context.readValue(parser, Sentence.class);
      case START_ARRAY -> list(parser, context);
      default ->
          context.reportInputMismatch(
              Object.class, "a sentence holds texts, numbers, sentences and lists of these");
    };
  }

  private List<Object> list(JsonParser parser, DeserializationContext context) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(deserialize(parser, context));
    }
    return List.copyOf(values);
  }
}
