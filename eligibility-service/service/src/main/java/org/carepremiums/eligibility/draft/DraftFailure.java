package org.carepremiums.eligibility.draft;

/** Why a comparison came to nothing. */
public enum DraftFailure {
  /** The instances that compared ended, again and again. */
  INTERRUPTED,
  /** The text can no longer be taken for law, or the premium year has none any more. */
  UNREADABLE,
  /** A fault of ours; the log has it. */
  BROKEN
}
