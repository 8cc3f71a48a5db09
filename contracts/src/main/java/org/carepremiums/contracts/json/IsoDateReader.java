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
  private static final int YEAR_ENDS = 4;
  private static final int MONTH_ENDS = 7;

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
    if (!isWrittenAsDate(text)) {
      return refuse(context, text);
    }
    try {
      // A formatter does the same at many times the cost, and facts are mostly dates
      return LocalDate.of(
          Integer.parseInt(text, 0, YEAR_ENDS, 10),
          Integer.parseInt(text, YEAR_ENDS + 1, MONTH_ENDS, 10),
          Integer.parseInt(text, MONTH_ENDS + 1, LENGTH, 10));
    } catch (DateTimeException noSuchDay) {
      return refuse(context, text);
    }
  }

  private static boolean isWrittenAsDate(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits = i == YEAR_ENDS || i == MONTH_ENDS ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate refuse(DeserializationContext context, String text) throws IOException {
    return (LocalDate)
        context.handleWeirdStringValue(LocalDate.class, text, "a date is written as YYYY-MM-DD");
  }
}
