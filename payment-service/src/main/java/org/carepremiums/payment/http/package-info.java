/** What operators do and see over HTTP. */
package org.carepremiums.payment.http;
