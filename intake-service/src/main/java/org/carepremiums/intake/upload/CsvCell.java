package org.carepremiums.intake.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Niss;

/**
 * One cell as a field of its record, as Excel and data bases write it in the four languages of the
 * country. Whatever could mean two things is refused, and the refusal says what was found.
 */
final class CsvCell {

  private static final Set<String> TRUE =
      Set.of("true", "vrai", "waar", "wahr", "yes", "oui", "ja");
  private static final Set<String> FALSE =
      Set.of("false", "faux", "onwaar", "falsch", "no", "non", "nee", "nein");

  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  /** With what can only be its thousands, and decimals that are only zeros. */
  private static final Pattern WRITTEN_NUMBER =
      Pattern.compile(
          "[+-]?([0-9]{1,18}([.,]0{1,2})?"
              + "|[0-9]{1,3}([ '\u2019][0-9]{3}){1,5}([.,]0{1,2})?"
              + "|[0-9]{1,3}(\\.[0-9]{3}){1,5},0{1,2}"
              + "|[0-9]{1,3}(,[0-9]{3}){1,5}\\.0{1,2})");

  private static final Pattern ZERO_DECIMALS = Pattern.compile("[.,]0{1,2}$");

  /** What Excel makes of a number of more than eleven digits, and shows of one in a narrow cell. */
  private static final Pattern SHORTENED = Pattern.compile("[0-9]([.,][0-9]*)?[Ee]\\+[0-9]{2}");

  /** Year first, so that nothing can be mistaken, at any hour that is none. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})([-/.]?)([0-9]{2})\\2([0-9]{2})([ T]00:00(:00([.,]0{1,9})?)?)?");

  /** As many digits as are left of a person's number when its leading zeros are gone. */
  private static final Pattern NISS_WITHOUT_ZEROS = Pattern.compile("[0-9]{5,10}");

  private static final int NISS_DIGITS = 11;

  private final RecordComponent field;
  private final Class<?> type;

  /** What the field may say, where that is one of a few words; otherwise empty. */
  private final List<String> words;

  CsvCell(RecordComponent field) {
    this.field = field;
    this.type = writtenType(field.getType());
    this.words =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants())
                .map(word -> ContractJson.mapper().convertValue(word, String.class))
                .toList()
            : List.of();
  }

  String name() {
    return field.getName();
  }

  /** Whether a record stands without it, or somebody may have written nothing there. */
  boolean mayBeEmpty() {
    return field.isAnnotationPresent(MayBeAbsent.class)
        || field.isAnnotationPresent(FreeText.class);
  }

  /**
   * @param cell not empty
   * @return why it cannot be read; {@code null} where it was put into the data
   */
  String put(String cell, ObjectNode data) {
    if (type == boolean.class || type == Boolean.class) {
      String word = cell.toLowerCase(Locale.ROOT);
      if (!TRUE.contains(word) && !FALSE.contains(word)) {
        return found(cell, "TRUE or FALSE");
      }
      data.put(name(), TRUE.contains(word));
    } else if (SHORTENED.matcher(cell).matches()) {
      return ("column %s has a number that Excel has shortened, as 5,4E+10; give the column the"
              + " format “Text” and export it anew")
          .formatted(name());
    } else if (isNumber()) {
      String number = number(cell);
      if (number == null || !fits(Long.parseLong(number))) {
        return found(
            cell, isMoney() ? "a whole number of cents" : "a whole number without separators");
      }
      data.put(name(), Long.parseLong(number));
    } else if (type == LocalDate.class) {
      Matcher day = DAY.matcher(cell);
      if (!day.matches()) {
        return found(cell, "a date like 2025-12-31");
      }
      data.put(name(), day.group(1) + "-" + day.group(3) + "-" + day.group(4));
    } else {
      data.put(name(), text(cell));
    }
    return null;
  }

  private boolean isNumber() {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  /** Of cents, decimals would say that somebody meant euros. */
  private boolean isMoney() {
    return field.getType() == EuroCents.class;
  }

  /** Its digits alone; {@code null} where it could be another number. */
  private String number(String cell) {
    if (PLAIN_NUMBER.matcher(cell).matches()) {
      return cell;
    }
    if (isMoney() || !WRITTEN_NUMBER.matcher(cell).matches()) {
      return null;
    }
    String digits = ZERO_DECIMALS.matcher(cell).replaceFirst("").replaceAll("[^0-9-]", "");
    return PLAIN_NUMBER.matcher(digits).matches() ? digits : null;
  }

  /**
   * One of a few words in capitals or not; a person's or a provider's number that was taken for a
   * quantity.
   */
  private String text(String cell) {
    if (field.getType() != InamiNumber.class && field.getType() != Niss.class) {
      return words.stream().filter(cell::equalsIgnoreCase).findFirst().orElse(cell);
    }
    String number = ZERO_DECIMALS.matcher(cell).replaceFirst("");
    if (field.getType() == Niss.class && NISS_WITHOUT_ZEROS.matcher(number).matches()) {
      return "0".repeat(NISS_DIGITS - number.length()) + number;
    }
    return number;
  }

  private boolean fits(long number) {
    return type == long.class || type == Long.class || number == (int) number;
  }

  private String found(String cell, String wanted) {
    return "column %s has %s, where %s is read".formatted(name(), shown(cell), wanted);
  }

  /** In a file whose columns have moved, anything may stand in a cell. */
  private static String shown(String cell) {
    return cell.matches(
            "\\p{L}{1,20}|[+-]?[0-9]{0,6}([.,][0-9]{1,3})?|[0-9]{1,4}([/.-][0-9]{1,4}){2}|[+/-]")
        ? cell
        : "something else";
  }

  /** A value type is written as what it holds. */
  private static Class<?> writtenType(Class<?> type) {
    if (!type.isRecord()) {
      return type;
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst()
        .<Class<?>>map(RecordComponent::getType)
        .orElse(type);
  }
}
