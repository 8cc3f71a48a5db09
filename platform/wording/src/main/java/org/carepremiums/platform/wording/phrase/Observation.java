package org.carepremiums.platform.wording.phrase;

/**
 * What a finding says, kept as it was seen. Rules see much that nobody reads, so that it is put
 * into a phrase with its values only for somebody who does.
 */
public interface Observation {

  /** The phrase that says it, filled in. */
  Wording inWords();
}
