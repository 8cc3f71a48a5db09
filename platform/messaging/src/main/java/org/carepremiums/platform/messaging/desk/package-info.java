/** The platform team's desk: how a service does, and what waits there for a person. */
package org.carepremiums.platform.messaging.desk;
