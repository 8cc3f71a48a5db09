/** Who looked at a provider's data, on pages. */
package org.carepremiums.platform.audit.look;
