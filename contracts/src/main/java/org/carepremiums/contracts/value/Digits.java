package org.carepremiums.contracts.value;

import java.util.regex.Pattern;

/** Numbers that are written with digits and maybe punctuation; nearly all come without. */
final class Digits {

  private Digits() {}

  /** Whether a text is that many of the digits 0 to 9. */
  static boolean are(String text, int howMany) {
    if (text.length() != howMany) {
      return false;
    }
    for (int at = 0; at < howMany; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A text without the punctuation that may stand in it; empty where there is none. */
  static String without(Pattern punctuation, String text) {
    if (text == null || are(text, text.length())) {
      return text == null ? "" : text;
    }
    return punctuation.matcher(text).replaceAll("");
  }
}
