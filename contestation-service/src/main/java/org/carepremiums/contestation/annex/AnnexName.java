package org.carepremiums.contestation.annex;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of documents as they can be shown, and stored by who downloads them. */
final class AnnexName {

  /** Leaves room for a number behind it in what the contract takes. */
  private static final int LONGEST = 120;

  private static final String WITHOUT_ANY = "annex";
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Controls, and what turns the direction of writing or cannot be seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");

  private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*%;]+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}]+");
  private static final Pattern OUTER = Pattern.compile("^[. ]+|[. ]+$");

  private AnnexName() {}

  /**
   * @param sent as its sender calls it; {@code null} for one without a name
   * @param kind what it is, which the name then says
   */
  static String safe(String sent, AnnexKind kind) {
    String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
    name = PATH.matcher(name).replaceAll("");
    name = UNSEEN.matcher(name).replaceAll("");
    name = UNSAFE.matcher(name).replaceAll("_");
    name = BLANKS.matcher(name).replaceAll(" ");
    name = OUTER.matcher(name).replaceAll("");
    String extension = extension(name, kind);
    String stem =
        name.toLowerCase(Locale.ROOT).endsWith("." + extension)
            ? name.substring(0, name.length() - extension.length() - 1)
            : name;
    stem = OUTER.matcher(shortened(stem, LONGEST - extension.length() - 1)).replaceAll("");
    return (stem.isEmpty() ? WITHOUT_ANY : stem) + "." + extension;
  }

  /** The same name, or with a number where it is taken. */
  static String unlike(String name, Collection<String> taken) {
    String unlike = name;
    int dot = name.lastIndexOf('.');
    for (int number = 2; taken.contains(unlike); number++) {
      unlike = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }
    return unlike;
  }

  private static String extension(String name, AnnexKind kind) {
    String lower = name.toLowerCase(Locale.ROOT);
    return kind.extensions().stream()
        .filter(extension -> lower.endsWith("." + extension))
        .findFirst()
        .orElse(kind.extensions().get(0));
  }

  private static String shortened(String stem, int longest) {
    if (stem.length() <= longest) {
      return stem;
    }
    boolean splits = Character.isHighSurrogate(stem.charAt(longest - 1));
    return stem.substring(0, splits ? longest - 1 : longest);
  }
}
