package org.carepremiums.payment.bankfile;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/**
 * Text in the characters that every bank of the SEPA area carries (EPC 217-08): a name in another
 * script is written in Latin letters, accents go, and what is left over becomes a space.
 */
final class SepaText {

  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final String MARKS = "/?:().,'+ -";
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9" + MARKS + "]");
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OUTER = Pattern.compile("^[/ ]+|[/ ]+$");

  private SepaText() {}

  /**
   * @param text any text
   * @param maxLength characters that the field takes
   * @param fallback what stands there when nothing of the text can be written
   */
  static String of(String text, int maxLength, String fallback) {
    if (isWritable(text, maxLength)) {
      return text;
    }
    String allowed = OTHER.matcher(ascii(text).replace("&", "+")).replaceAll(" ");
    // Banks refuse a slash at either end, and two in a row
    String single = SLASHES.matcher(allowed).replaceAll("/");
    String plain = SPACES.matcher(single).replaceAll(" ").strip();
    String cut = plain.length() > maxLength ? plain.substring(0, maxLength).strip() : plain;
    String written = OUTER.matcher(cut).replaceAll("");
    return written.isEmpty() ? fallback : written;
  }

  /** Whether a text can stand as it is: most can, in a file of many thousand lines. */
  private static boolean isWritable(String text, int maxLength) {
    int last = text.length() - 1;
    if (last < 0 || last >= maxLength || isOuter(text.charAt(0)) || isOuter(text.charAt(last))) {
      return false;
    }
    for (int place = 0; place <= last; place++) {
      char c = text.charAt(place);
      boolean twice = isOuter(c) && text.charAt(place + 1) == c;
      if (twice || !isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What neither begins nor ends a text, nor stands twice. */
  private static boolean isOuter(char c) {
    return c == '/' || c == ' ';
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Most names need no transliteration, which costs more than the rest of a bank file's line. */
  static String ascii(String text) {
    return ASCII.matcher(text).matches() ? text : TO_ASCII.transliterate(text);
  }
}
