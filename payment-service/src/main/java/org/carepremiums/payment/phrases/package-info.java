/** Everything that payment says, in every language. */
package org.carepremiums.payment.phrases;
