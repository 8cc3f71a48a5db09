package org.carepremiums.platform.web.desk;

/** How something is shown beside its words, which say the same. */
public enum Tone {
  PLAIN(""),
  GOOD("good"),
  WAIT("wait"),
  BAD("bad");

  private final String look;

  Tone(String look) {
    this.look = look;
  }

  /** The class of the style sheet. */
  public String look() {
    return look;
  }

  public boolean isPlain() {
    return this == PLAIN;
  }
}
