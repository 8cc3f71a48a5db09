/** What was paid too much, until it has come to an end: claimed, paid back, set off, forgiven. */
package org.carepremiums.payment.recovery;
