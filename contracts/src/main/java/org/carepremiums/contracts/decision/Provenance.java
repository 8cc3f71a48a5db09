package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where the value of a parameter comes from. */
public enum Provenance {
  DOCUMENT("document"),
  PUBLIC_SOURCE("public source"),
  /** No source was found; the value is our proposal and a decision says so. */
  DEFAULT("default");

  private final String label;

  Provenance(String label) {
    this.label = label;
  }

  @JsonValue
  public String label() {
    return label;
  }
}
