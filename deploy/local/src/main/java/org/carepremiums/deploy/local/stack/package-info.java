/** The services of a local run as processes, and what stands before and beside them. */
package org.carepremiums.deploy.local.stack;
