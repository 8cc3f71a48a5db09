/** Access tokens and endpoints for tests. */
package org.carepremiums.contracts.stack.access;
