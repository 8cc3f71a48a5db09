package org.carepremiums.contracts.upstream;

/** What an INAMI number is given for. */
public enum Profession {
  PHYSIOTHERAPIST,
  GENERAL_PRACTITIONER,
  OTHER
}
