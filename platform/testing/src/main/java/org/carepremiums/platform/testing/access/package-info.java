/** Access tokens and endpoints for tests. */
package org.carepremiums.platform.testing.access;
