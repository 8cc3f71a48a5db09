/** The desks of intake: pages for who delivers data and for who watches over them. */
package org.carepremiums.intake.desk;
