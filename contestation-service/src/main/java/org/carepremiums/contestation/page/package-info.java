/** Pages on which care providers contest, and follow what becomes of it. */
package org.carepremiums.contestation.page;
