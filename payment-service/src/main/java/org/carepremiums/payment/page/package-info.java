/** The pages on which a care provider reads what is paid, when, and why not (ADR 31). */
package org.carepremiums.payment.page;
