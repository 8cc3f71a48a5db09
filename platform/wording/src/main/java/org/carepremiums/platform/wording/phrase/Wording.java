package org.carepremiums.platform.wording.phrase;

import java.util.Arrays;

/**
 * What an explanation says, in no language yet: a phrase, and what it is filled in with. Rules make
 * many of them that nobody reads, so that nothing is formatted or looked up here.
 */
public final class Wording implements Observation {

  static final Object[] NOTHING = {};

  private final Phrase phrase;
  private final Object[] values;

  Wording(Phrase phrase, Object[] values) {
    assert values.length == phrase.form().blanks().size()
        : phrase + " is not filled in with " + values.length + " values";
    this.phrase = phrase;
    this.values = values;
  }

  @Override
  public Wording inWords() {
    return this;
  }

  public Phrase phrase() {
    return phrase;
  }

  /** What fills in the blank at this place. */
  public Object value(int place) {
    return values[place];
  }

  /** For a developer: the phrase and what it is filled in with. */
  @Override
  public String toString() {
    return phrase + Arrays.toString(values);
  }
}
