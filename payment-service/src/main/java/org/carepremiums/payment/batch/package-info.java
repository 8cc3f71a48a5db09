/** Batches: drawn up at a cut-off, submitted by one person, approved by another. */
package org.carepremiums.payment.batch;
