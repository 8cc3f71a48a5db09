/** What is published and done on each day, and what is expected of it, as files say it. */
package org.carepremiums.deploy.local.scenario;
