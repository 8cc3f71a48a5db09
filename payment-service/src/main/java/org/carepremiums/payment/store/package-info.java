/** The ledger in PostgreSQL: a constant number of statements per unit of work. */
package org.carepremiums.payment.store;
