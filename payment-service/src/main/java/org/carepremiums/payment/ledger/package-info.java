/**
 * The entitlement ledger: what is owed, ordered, paid, due and to recover. Plain Java: it knows
 * neither database nor broker nor JSON, and no clock.
 */
package org.carepremiums.payment.ledger;
