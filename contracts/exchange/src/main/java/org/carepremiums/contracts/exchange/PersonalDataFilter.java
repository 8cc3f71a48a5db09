package org.carepremiums.contracts.exchange;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.carepremiums.contracts.value.Niss;

/**
 * The last line of defence of log lines: whatever reads as a valid NISS or as an IBAN is masked.
 * The first line is that the value types mask themselves.
 */
@LoggingFilter(name = "personal-data")
public class PersonalDataFilter implements Filter {

  /** In one piece, or in fours as on paper. */
  private static final Pattern IBAN =
      Pattern.compile(
          "\\b([A-Z]{2}[0-9]{2})(?:[0-9A-Z]{11,30}|(?: [0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?)\\b");

  private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\b[0-9]{11}\\b");
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
        if (parameters[i] instanceof CharSequence text) {
          parameters[i] = mask(text.toString());
        }
      }
    }
    return true;
  }

  static String mask(String text) {
    String withoutIban =
        IBAN.matcher(text)
            .replaceAll(
                found -> found.group(1) + "********" + lastFour(found.group().replace(" ", "")));
    String withoutNiss = PUNCTUATED_NISS.matcher(withoutIban).replaceAll(HIDDEN);
    return ELEVEN_DIGITS
        .matcher(withoutNiss)
        .replaceAll(found -> isNiss(found.group()) ? HIDDEN : found.group());
  }

  private static String lastFour(String number) {
    return number.substring(number.length() - 4);
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
