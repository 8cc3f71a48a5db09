package org.carepremiums.contracts.upstream;

/** How an application reached INAMI. */
public enum ApplicationChannel {
  PROSANTE,
  FORM,
  LETTER,
  EMAIL
}
