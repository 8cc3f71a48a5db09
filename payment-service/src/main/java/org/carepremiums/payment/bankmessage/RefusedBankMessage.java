package org.carepremiums.payment.bankmessage;

import org.carepremiums.platform.wording.phrase.Wording;

/** A message of the bank that cannot be taken in, as a whole: nothing of it was done. */
public final class RefusedBankMessage extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String element;
  private final transient Wording why;

  /**
   * @param code the stable name of the reason
   * @param element the path of the element that is wrong, as in {@code
   *     CstmrPmtStsRpt/GrpHdr/MsgId}; {@code null} for the message
   */
  RefusedBankMessage(String code, String element, Wording why) {
    super(code + " " + why);
    this.code = code;
    this.element = element;
    this.why = why;
  }

  public String code() {
    return code;
  }

  public String element() {
    return element;
  }

  public Wording why() {
    return why;
  }
}
