/** What payment does with the records that it consumes. */
package org.carepremiums.payment.inbox;
