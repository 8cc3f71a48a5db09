package org.carepremiums.contestation.refusal;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Who has to act on a case or a review, and why a step of somebody is refused. */
public enum StepPhrase implements Phrase {
  RULING_AWAITS_CONFIRMATION(text("handler"), day("on")),
  RULING_SENT_BACK(text("handler"), day("on"), text("assigned")),

  SAME_PERSON(text("matter"), text("handler")),
  NOT_AS_SHOWN(text("matter"), number("step"), number("shown")),
  RULING_PROPOSED(text("matter"), text("handler")),
  RULING_NOT_PROPOSED(text("matter"));

  private final Form form;

  StepPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
