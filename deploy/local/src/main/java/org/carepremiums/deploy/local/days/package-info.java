/** The page of a local run from which business days are opened. */
package org.carepremiums.deploy.local.days;
