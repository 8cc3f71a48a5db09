package org.carepremiums.contestation.desk;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import java.util.Arrays;
import java.util.Optional;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * A paragraph of reasons that stands ready in the provider's language, to be put together and
 * written on.
 */
public enum ReasonBlock implements Phrase {
  REASON_CONTESTED(day("on"), Blank.of("premium", Kind.SCHEME), year("year")),
  REASON_PROVED,
  REASON_PARTLY_PROVED,
  REASON_NOT_PROVED,
  REASON_SOURCE_CONFIRMED,
  REASON_LAW_LEAVES_NO_CHOICE,
  REASON_NEW_DECISION,
  REASON_DECISION_STANDS;

  private final Form form;

  ReasonBlock(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** The block of that name; empty where there is none. */
  static Optional<ReasonBlock> of(String id) {
    return Arrays.stream(values()).filter(block -> block.id().equals(id)).findFirst();
  }

  /** What it is called in a list of them. */
  Phrase title() {
    return DeskPhrase.valueOf("TITLE_OF_" + name());
  }

  @Override
  public Form form() {
    return form;
  }
}
