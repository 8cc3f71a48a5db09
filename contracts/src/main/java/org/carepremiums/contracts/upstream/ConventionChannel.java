package org.carepremiums.contracts.upstream;

/**
 * How a physiotherapist's word on a convention reached INAMI (CV6: circular on M/20, 2; convention
 * of 22-12-2020, art. 11).
 */
public enum ConventionChannel {
  /** MyInami, module "Mon conventionnement": where the documents ask a refusal to be made. */
  MYINAMI,
  /** The portal that took MyInami's place (rule book 12.21). */
  PROSANTE,
  LETTER,
  EMAIL,
  FORM,
  /** Any other way, and one that the register names so that it cannot be read. */
  OTHER
}
