/** Who is paid in the place of a provider: heirs, notaries, administrators, or another name. */
package org.carepremiums.payment.representative;
