/** What a ruling on a contestation would change, shown before it is given. */
package org.carepremiums.eligibility.outlook;
