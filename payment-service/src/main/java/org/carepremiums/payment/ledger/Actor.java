package org.carepremiums.payment.ledger;

/** Who has to act before what is held can be paid. */
public enum Actor {
  /** The provider, whose money it is. */
  PROVIDER,
  /** Whoever acts for the payee: heirs, a notary, an administrator. */
  REPRESENTATIVE,
  /** A payment operator. */
  PAYMENT_OPERATOR,
  /** INAMI's legal service: the money is seized, blocked or disputed. */
  LEGAL_SERVICE,
  /** Nobody: it is paid by itself, on a later day or once a decision is final again. */
  NOBODY
}
