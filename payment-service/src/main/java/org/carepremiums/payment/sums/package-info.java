/** Whether decisions, ledger, lines, bank files and bank statuses tell the same. */
package org.carepremiums.payment.sums;
