package org.carepremiums.eligibility.explanation;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.explanation.Statement.Line;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.eligibility.explanation.Statement.Section;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Phrasebook;

/** Writes a statement in one language, line by line. */
final class Lines {

  private final Phrasebook phrasebook;
  private final List<Section> written = new ArrayList<>();
  private Part part = Part.HEADING;
  private String title = "";
  private List<Line> lines = new ArrayList<>();

  Lines(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  Phrasebook phrasebook() {
    return phrasebook;
  }

  void line(Phrase phrase, Object... values) {
    lines.add(new Line(say(phrase, values), false, List.of()));
  }

  void item(Phrase phrase, Object... values) {
    lines.add(new Line(say(phrase, values), true, List.of()));
  }

  void item(Sentence sentence) {
    lines.add(new Line(phrasebook.text(sentence), true, List.of()));
  }

  /** Below an item. */
  void under(Phrase phrase, Object... values) {
    Line item = lines.remove(lines.size() - 1);
    List<String> under = new ArrayList<>(item.under());
    under.add(say(phrase, values));
    lines.add(new Line(item.text(), item.item(), under));
  }

  void section(Part next, Phrase phrase, Object... values) {
    begin(next, say(phrase, values));
  }

  /** A section that needs no title. */
  void section(Part next) {
    begin(next, "");
  }

  private void begin(Part next, String nextTitle) {
    end();
    part = next;
    title = nextTitle;
    lines = new ArrayList<>();
  }

  private void end() {
    written.add(new Section(part, title, lines));
  }

  private String say(Phrase phrase, Object... values) {
    return phrasebook.text(phrase.with(values));
  }

  /** What was written; nothing is added afterwards. */
  Statement statement() {
    end();
    return new Statement(written);
  }
}
