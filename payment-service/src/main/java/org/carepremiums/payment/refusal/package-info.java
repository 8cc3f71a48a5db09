/** Why a request of a person is refused, in words of the person's language. */
package org.carepremiums.payment.refusal;
