package org.carepremiums.payment.ledger;

/** Why somebody else than the provider is paid, or the provider under another name. */
public enum RepresentativeKind {
  /** The provider died, and the heirs are paid. */
  HEIRS,
  /** A notary is paid, as for an estate that is not divided. */
  NOTARY,
  /** A judge named somebody who administers the provider's property, or a guardian. */
  ADMINISTRATOR,
  /** The provider is paid under another name. */
  NAME_CHANGE
}
