package org.carepremiums.contracts.fact;

/** What became of the refusal of a convention. */
public enum RefusalStanding {
  /** It came in time and as it has to be made, and ends the adhesion. */
  FOLLOWED,
  /** It came after the last day for it, and changes nothing (CV3, CV9). */
  NOT_FOLLOWED,
  /** It came in time, but in another way than the convention asks: a person has to say (CV6). */
  IN_REVIEW
}
