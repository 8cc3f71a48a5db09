package org.carepremiums.eligibility.draft;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.eligibility.parameters.InvalidParameterFile;

/** A draft that cannot be taken for law, with the place where it goes wrong. */
public final class UnreadableDraft extends Exception {

  private static final long serialVersionUID = 1L;

  private static final Pattern NAMED = Pattern.compile("\\[([A-Za-z]+)");

  /** What a reader of YAML says of where it stopped, which is told apart. */
  private static final Pattern PLACE =
      Pattern.compile("(?s)\\s*(?:\\n at \\[Source:| in 'reader').*");

  private final String field;
  private final int line;

  private UnreadableDraft(String field, int line, String reason) {
    super(reason);
    this.field = field;
    this.line = line;
  }

  /**
   * @param draft as it was written
   * @param names of the values that the law has
   */
  static UnreadableDraft of(InvalidParameterFile refused, byte[] draft, Set<String> names) {
    String reason = PLACE.matcher(refused.reason()).replaceFirst("");
    String first = reason.split(" ", 2)[0];
    String text = new String(draft, StandardCharsets.UTF_8);
    if (names.contains(first)) {
      return new UnreadableDraft("values." + first, lineOf(first, text), reason);
    }
    OptionalInt stopped = refused.line();
    Matcher named = NAMED.matcher(reason);
    return new UnreadableDraft(
        "values",
        stopped.isPresent() ? stopped.getAsInt() : named.find() ? lineOf(named.group(1), text) : 0,
        reason);
  }

  private static int lineOf(String name, String text) {
    Matcher found = Pattern.compile("(?m)^\\s*" + Pattern.quote(name) + "\\s*:").matcher(text);
    return found.find() ? (int) text.substring(0, found.end()).lines().count() : 0;
  }

  /** The value that is wrong, as {@code values.minimumServices}; {@code values} for all of them. */
  public String field() {
    return field;
  }

  /** The line in which it is, from 1; 0 where it is in none, as when something is missing. */
  public int line() {
    return line;
  }

  /** What is wrong, in the words of who reads parameter files (English). */
  public String reason() {
    return getMessage();
  }
}
