package org.carepremiums.platform.personaldata;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.Niss;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last line of defence of log lines: whatever reads as a valid NISS or as an IBAN is masked.
 * The first line is that the value types mask themselves.
 */
@LoggingFilter(name = "personal-data")
public class PersonalDataFilter implements Filter {

  /** In one piece, or in fours as on paper. */
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![0-9A-Za-z])([A-Z]{2}[0-9]{2})"
              + "(?:[0-9A-Z]{11,30}|(?: [0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?)(?![0-9A-Za-z])");

  /** As people type it; also a checksum may look like one. */
  private static final Pattern PERHAPS_IBAN =
      Pattern.compile(
          "(?<![0-9A-Za-z])[A-Za-z]{2}[0-9]{2}"
              + "(?:[0-9A-Za-z]{11,30}|(?: [0-9A-Za-z]{4}){2,7}(?: [0-9A-Za-z]{1,3})?)(?![0-9A-Za-z])");

  private static final Pattern PERHAPS_NISS =
      Pattern.compile(
          "(?<![0-9])[0-9]{2}[-. ]?[0-9]{2}[-. ]?[0-9]{2}[-. ]?[0-9]{3}[-. ]?[0-9]{2}(?![0-9])");
  private static final Pattern PUNCTUATED_NISS =
      Pattern.compile("\\b[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}\\b");
  private static final String HIDDEN = "***********";

  @Override
  public boolean isLoggable(LogRecord line) {
    String message = line.getMessage();
    if (message != null) {
      String masked = mask(message);
      if (!masked.equals(message)) {
        line.setMessage(masked);
      }
    }
    if (line.getThrown() != null && MaskedFailure.isNeededFor(line.getThrown())) {
      line.setThrown(new MaskedFailure(line.getThrown()));
    }
    Object[] parameters = line.getParameters();
    if (parameters != null) {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = masked(parameters[i]);
      }
    }
    if (line instanceof ExtLogRecord withContext) {
      withContext
          .getMdcCopy()
          .forEach(
              (name, value) -> {
                String masked = mask(value);
                if (!masked.equals(value)) {
                  withContext.putMdc(name, masked);
                }
              });
    }
    return true;
  }

  /** Whatever it is, a log line shows it as text; a number keeps its format. */
  private static Object masked(Object parameter) {
    if (parameter == null || parameter instanceof Number) {
      return parameter;
    }
    String shown = String.valueOf(parameter);
    String masked = mask(shown);
    return masked.equals(shown) ? parameter : masked;
  }

  public static String mask(String text) {
    String withoutIban =
        IBAN.matcher(text)
            .replaceAll(
                found -> found.group(1) + "********" + lastFour(found.group().replace(" ", "")));
    String withoutNiss = PUNCTUATED_NISS.matcher(withoutIban).replaceAll(HIDDEN);
    String withoutPersons =
        PERHAPS_NISS
            .matcher(withoutNiss)
            .replaceAll(found -> isNiss(found.group()) ? HIDDEN : found.group());
    return PERHAPS_IBAN
        .matcher(withoutPersons)
        .replaceAll(found -> Matcher.quoteReplacement(withoutIban(found.group())));
  }

  private static String lastFour(String number) {
    return number.substring(number.length() - 4);
  }

  private static boolean isIban(String text) {
    try {
      new Iban(text);
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  /** The words after a number may look like a part of it. */
  private static String withoutIban(String words) {
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      if (isIban(words.substring(0, end))) {
        return new Iban(words.substring(0, end)) + words.substring(end);
      }
    }
    return words;
  }

  private static boolean isNiss(String digits) {
    try {
      new Niss(digits);
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
