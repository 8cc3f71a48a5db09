/** Why a step of a case handler is refused, in words of the handler's language. */
package org.carepremiums.contestation.refusal;
