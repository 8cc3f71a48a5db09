/** Which accounts can be paid to. */
package org.carepremiums.contracts.account;
