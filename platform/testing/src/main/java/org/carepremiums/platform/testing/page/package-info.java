/** What every page has to be, whatever it is about. */
package org.carepremiums.platform.testing.page;
