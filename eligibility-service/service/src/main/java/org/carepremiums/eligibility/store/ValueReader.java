package org.carepremiums.eligibility.store;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/** Reads the value of a field, which is the current token and not null. */
@FunctionalInterface
interface ValueReader {

  Object read(JsonParser parser) throws IOException;

  /** How a type is read; what is not named here, Jackson reads by its annotations. */
  static ValueReader of(Type type) {
    if (type == String.class) {
      return JsonParser::getText;
    }
    if (type == int.class || type == Integer.class) {
      return JsonParser::getIntValue;
    }
    if (type == long.class || type == Long.class) {
      return JsonParser::getLongValue;
    }
    if (type == boolean.class || type == Boolean.class) {
      return JsonParser::getBooleanValue;
    }
    if (type == LocalDate.class) {
      return ValueReader::date;
    }
    if (type == BusinessDay.class) {
      return parser -> new BusinessDay(date(parser));
    }
    if (type == PremiumYear.class) {
      return parser -> PremiumYear.of(parser.getIntValue());
    }
    if (type == EuroCents.class) {
      return parser -> EuroCents.of(parser.getLongValue());
    }
    if (type == Period.class) {
      return StoredRecordReader.of(Period.class)::read;
    }
    if (type instanceof Class<?> named && named.isEnum()) {
      return constant(named);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return several(of(list.getActualTypeArguments()[0]));
    }
    return bound(type);
  }

  private static ValueReader bound(Type type) {
    // The rest of the stored facts follows each value
    ObjectReader reader =
        ContractJson.mapper()
            .readerFor(ContractJson.mapper().constructType(type))
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    return reader::readValue;
  }

  private static ValueReader constant(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(ContractJson.mapper().convertValue(constant, String.class), constant);
    }
    return parser -> {
      Object constant = constants.get(parser.getText());
      if (constant == null) {
        throw new JsonParseException(parser, parser.getText() + " is no " + type.getSimpleName());
      }
      return constant;
    };
  }

  private static ValueReader several(ValueReader one) {
    return parser -> {
      List<Object> several = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        several.add(one.read(parser));
      }
      return several;
    };
  }

  /** {@code 2025-03-31}. */
  private static LocalDate date(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int at = parser.getTextOffset();
    if (parser.getTextLength() != 10 || text[at + 4] != '-' || text[at + 7] != '-') {
      throw new JsonParseException(parser, parser.getText() + " is no date");
    }
    try {
      return LocalDate.of(
          number(text, at, at + 4), number(text, at + 5, at + 7), number(text, at + 8, at + 10));
    } catch (DateTimeException noSuchDay) {
      throw new JsonParseException(parser, parser.getText() + " is no date", noSuchDay);
    }
  }

  private static int number(char[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + Character.digit(text[i], 10);
    }
    return number;
  }
}
