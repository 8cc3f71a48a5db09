/** What the bank says in files of its own: read, matched with payouts, and kept. */
package org.carepremiums.payment.bankmessage;
