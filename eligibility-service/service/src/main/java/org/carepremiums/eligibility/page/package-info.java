/** The pages on which a care provider reads what is decided, and why (ADR 31). */
package org.carepremiums.eligibility.page;
