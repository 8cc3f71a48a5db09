package org.carepremiums.payment.bankmessage;

/** What became of something that the bank said. */
public enum NoticeOutcome {
  /** It moved payments, or settled what somebody owes. */
  APPLIED,
  /** It was known already. */
  KNOWN,
  /** It moves nothing, and nobody has to do anything. */
  NOTED,
  /** It moved nothing, and waits for somebody. */
  OPEN,
  /** Somebody dealt with it. */
  SETTLED
}
