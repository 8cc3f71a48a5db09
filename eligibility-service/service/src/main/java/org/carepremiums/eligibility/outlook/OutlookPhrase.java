package org.carepremiums.eligibility.outlook;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the page says that shows what a ruling would change. */
public enum OutlookPhrase implements Phrase {
  OUTLOOK_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  OUTLOOK_NOW_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  OUTLOOK_NOTHING_KEPT,
  OUTLOOK_NOW,
  OUTLOOK_AFTER,
  OUTLOOK_CHANGES,
  OUTLOOK_CHANGES_NOTHING,
  OUTLOOK_CONDITIONS,
  OUTLOOK_CONDITION_NOW,
  OUTLOOK_CONDITION_AFTER,
  OUTLOOK_SAME,
  OUTLOOK_FACTS,
  OUTLOOK_NO_FACTS,
  OUTLOOK_FACT(Blank.of("source", Kind.SOURCE), text("delivery"), day("on")),
  OUTLOOK_FACT_ALONE(Blank.of("source", Kind.SOURCE), day("on")),
  OUTLOOK_DELIVERIES;

  private final Form form;

  OutlookPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
