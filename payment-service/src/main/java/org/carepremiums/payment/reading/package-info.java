/** What operators, providers and monitoring see; never an account number in clear. */
package org.carepremiums.payment.reading;
