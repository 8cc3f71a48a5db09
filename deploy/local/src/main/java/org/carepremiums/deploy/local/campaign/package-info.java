/**
 * Makes scenarios of thousands of providers from kinds of providers, with what is expected of each.
 */
package org.carepremiums.deploy.local.campaign;
