package org.carepremiums.payment.ledger;

/** Where the account comes from that a premium is paid to. */
public enum BankAccountOrigin {
  /** The provider named it with the application. */
  WITH_APPLICATION,
  /** It is the one that was paid to before. */
  LAST_PAID,
  /** The provider communicated it for every premium, in ProSanté. */
  PROSANTE
}
