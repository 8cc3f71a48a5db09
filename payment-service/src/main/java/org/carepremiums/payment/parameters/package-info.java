/**
 * Dated data of payments: when batches are drawn up, from which account they are paid, and to
 * which.
 */
package org.carepremiums.payment.parameters;
