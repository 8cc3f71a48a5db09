package org.carepremiums.platform.parameters.deadline;

/** Where a provider acts online (rule book 12.21). */
public enum Portal {
  MYINAMI,
  PROSANTE
}
