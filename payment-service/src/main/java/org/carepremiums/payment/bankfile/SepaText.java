package org.carepremiums.payment.bankfile;

import com.ibm.icu.text.Transliterator;

/**
 * Text in the characters that every bank of the SEPA area carries (EPC 217-08): a name in another
 * script is written in Latin letters, accents go, and what is left over becomes a space.
 */
final class SepaText {

  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final String OTHER = "[^A-Za-z0-9/?:().,'+ -]";

  private SepaText() {}

  /**
   * @param text any text
   * @param maxLength characters that the field takes
   * @param fallback what stands there when nothing of the text can be written
   */
  static String of(String text, int maxLength, String fallback) {
    String plain =
        TO_ASCII
            .transliterate(text)
            .replace("&", "+")
            .replaceAll(OTHER, " ")
            // Banks refuse a slash at either end, and two in a row
            .replaceAll("/{2,}", "/")
            .replaceAll("\\s+", " ")
            .strip();
    String cut = plain.length() > maxLength ? plain.substring(0, maxLength).strip() : plain;
    String written = cut.replaceAll("^[/ ]+|[/ ]+$", "");
    return written.isEmpty() ? fallback : written;
  }
}
