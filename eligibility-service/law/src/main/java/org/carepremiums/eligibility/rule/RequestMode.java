package org.carepremiums.eligibility.rule;

/** Whether a premium comes by itself. */
public enum RequestMode {
  /** The provider has to apply. */
  REQUIRED,
  /** It is granted without an application, as soon as all sources have delivered. */
  AUTOMATIC
}
