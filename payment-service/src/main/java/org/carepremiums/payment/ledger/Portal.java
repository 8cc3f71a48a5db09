package org.carepremiums.payment.ledger;

/** Where providers tell INAMI what it has to know (rule book 12.21). */
public enum Portal {
  MYINAMI,
  PROSANTE
}
