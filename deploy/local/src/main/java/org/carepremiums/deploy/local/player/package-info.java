/** Plays a scenario day by day on a running system, reads what came of it, and compares. */
package org.carepremiums.deploy.local.player;
