package org.carepremiums.eligibility.rule;

/** A sentence that is put into words only where somebody will read it. */
@FunctionalInterface
public interface Wording {

  String inWords();
}
