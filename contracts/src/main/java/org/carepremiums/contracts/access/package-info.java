/** The names of roles, as they stand in tokens. */
package org.carepremiums.contracts.access;
