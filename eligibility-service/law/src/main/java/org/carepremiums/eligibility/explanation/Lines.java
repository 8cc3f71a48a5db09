package org.carepremiums.eligibility.explanation;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Phrasebook;

/** The lines of a statement in one language. */
final class Lines {

  private static final String INDENT = "    ";

  private final Phrasebook phrasebook;
  private final List<String> lines = new ArrayList<>();

  Lines(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  Phrasebook phrasebook() {
    return phrasebook;
  }

  void line(Phrase phrase, Object... values) {
    lines.add(phrasebook.text(phrase.with(values)));
  }

  void item(Phrase phrase, Object... values) {
    lines.add("- " + phrasebook.text(phrase.with(values)));
  }

  void item(Sentence sentence) {
    lines.add("- " + phrasebook.text(sentence));
  }

  /** Below an item. */
  void under(Phrase phrase, Object... values) {
    lines.add(INDENT + phrasebook.text(phrase.with(values)));
  }

  void section(Phrase phrase, Object... values) {
    blank();
    line(phrase, values);
  }

  void blank() {
    lines.add("");
  }

  /** Everything, in lines that end with a line feed. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
