package org.carepremiums.platform.wording.phrase;

/** What a {@link Blank} of a phrase is filled in with. */
public enum Kind {
  /** A whole number. */
  NUMBER,
  /** A number with one decimal, given in tenths and cut off, not rounded. */
  TENTHS,
  /** A number with as many decimals as it is given. */
  DECIMAL,
  /** An amount of money, given in euro cents. */
  EUROS,
  /** A calendar day. */
  DAY,
  /** A calendar year. */
  YEAR,
  /** What is the same in every language: a name, a reference, the id of a rule. */
  TEXT,
  /** A sentence of a parameter file, by its English text. */
  LAW,
  /** A constant of a vocabulary, which each language calls otherwise. */
  SCHEME,
  /** The premium as a sentence speaks of it: "this intervention". */
  THIS_PREMIUM,
  PORTAL,
  PROVENANCE,
  PROFESSION,
  CHANNEL,
  CONVENTION_CHANNEL,
  SOURCE,
  FEED,
  STATUS,
  OUTCOME,
  CONDITION_OUTCOME,
  QUESTION,
  READING,
  /** Several channels. */
  CHANNELS,
  /** Several ways to speak to the convention register. */
  CONVENTION_CHANNELS,
  /** What is counted, in the plural. */
  UNIT,
  /** So many of the {@link #UNIT} of the phrase. */
  COUNT,
  /** So many of the unit, out of which others are counted. */
  OUT_OF,
  /** So many of the unit that are missing. */
  MISSING,
  /** A phrase inside the phrase. */
  WORDING,
  /** Phrases, the last joined with "and". */
  ENUMERATION,
  /** Phrases that have commas of their own. */
  LIST
}
