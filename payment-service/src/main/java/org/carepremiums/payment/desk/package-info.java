/** The desk of payment operators and approvers: batches, holds, messages of the bank, sums. */
package org.carepremiums.payment.desk;
