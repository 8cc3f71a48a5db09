/** Pages on which case handlers decide contestations, settle reviews and enter letters. */
package org.carepremiums.contestation.desk;
