/** Copies of all four databases and of what the broker holds, taken and put back together. */
package org.carepremiums.platform.operations.backup;
