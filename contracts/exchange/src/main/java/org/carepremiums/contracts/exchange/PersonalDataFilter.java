package org.carepremiums.contracts.exchange;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.value.Niss;

/**
 * The last line of defence of log lines: whatever reads as a valid NISS or as an IBAN is masked.
 * The first line is that the value types mask themselves.
 */
@LoggingFilter(name = "personal-data")
public class PersonalDataFilter implements Filter {

  private static final Pattern IBAN =
      Pattern.compile("\\b([A-Z]{2}[0-9]{2})[0-9A-Z ]{8,30}?([0-9A-Z]{4})\\b");
  private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\b[0-9]{11}\\b");

  @Override
  public boolean isLoggable(LogRecord line) {
    String message = line.getMessage();
    if (message != null) {
      String masked = mask(message);
      if (!masked.equals(message)) {
        line.setMessage(masked);
      }
    }
    Object[] parameters = line.getParameters();
    if (parameters != null) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof CharSequence text) {
          parameters[i] = mask(text.toString());
        }
      }
    }
    return true;
  }

  static String mask(String text) {
    String withoutIban = IBAN.matcher(text).replaceAll("$1********$2");
    Matcher digits = ELEVEN_DIGITS.matcher(withoutIban);
    return digits.replaceAll(found -> isNiss(found.group()) ? "***********" : found.group());
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
