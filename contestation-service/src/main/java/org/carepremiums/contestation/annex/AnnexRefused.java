package org.carepremiums.contestation.annex;

import org.carepremiums.platform.wording.phrase.Wording;

/** A document that is not taken. */
public class AnnexRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Wording why;

  public AnnexRefused(Wording why) {
    super(why.phrase().id());
    this.why = why;
  }

  /** For who sent it. */
  public Wording why() {
    return why;
  }
}
