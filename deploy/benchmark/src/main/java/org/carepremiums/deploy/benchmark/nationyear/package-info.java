/** A national premium year, measured through the services as they are packaged. */
package org.carepremiums.deploy.benchmark.nationyear;
