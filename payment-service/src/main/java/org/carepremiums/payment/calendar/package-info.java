/** Dated data of payments: when batches are drawn up, and from which account they are paid. */
package org.carepremiums.payment.calendar;
