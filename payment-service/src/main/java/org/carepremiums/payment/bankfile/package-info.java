/** The ISO 20022 pain.001.001.09 file with which the bank is asked to pay a batch. */
package org.carepremiums.payment.bankfile;
