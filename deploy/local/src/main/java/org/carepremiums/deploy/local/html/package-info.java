/** How the pages of a local run become HTML. */
package org.carepremiums.deploy.local.html;
