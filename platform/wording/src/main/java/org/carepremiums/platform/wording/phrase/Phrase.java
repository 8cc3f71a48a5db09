package org.carepremiums.platform.wording.phrase;

/**
 * A sentence of an explanation, or a part of one, that each language says in its own words. The
 * phrases of a premium are the constants of one enum.
 */
public interface Phrase {

  Form form();

  /** Its stable name, as in {@code usage-share-short}. */
  default String id() {
    return form().id();
  }

  /**
   * The phrase with its blanks filled in.
   *
   * @param values one for each blank, in their order
   */
  default Wording with(Object... values) {
    return new Wording(this, values);
  }

  /** A phrase that has no blanks. */
  default Wording alone() {
    return new Wording(this, Wording.NOTHING);
  }
}
