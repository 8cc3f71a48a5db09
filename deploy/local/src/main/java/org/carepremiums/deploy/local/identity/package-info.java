/** Who acts in a local run, and the tokens that say so. */
package org.carepremiums.deploy.local.identity;
