package org.carepremiums.contracts.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads a date from {@code "2025-03-31"} and nothing else. Jackson's own reader also takes numbers,
 * arrays, times and the empty text, each of which would let a mistake pass for a date or its
 * absence.
 */
final class IsoDateReader extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;
  private static final int LENGTH = "2025-03-31".length();

  IsoDateReader() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    String text = parser.getText();
    if (text.length() == LENGTH) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException notADate) {
        return refuse(context, text);
      }
    }
    return refuse(context, text);
  }

  private static LocalDate refuse(DeserializationContext context, String text) throws IOException {
    return (LocalDate)
        context.handleWeirdStringValue(LocalDate.class, text, "a date is written as YYYY-MM-DD");
  }
}
