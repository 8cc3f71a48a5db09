/** Which accounts can be paid to. */
package org.carepremiums.platform.parameters.account;
