/** What the desks of all services share: lists that sort, page and export, bars, and progress. */
package org.carepremiums.platform.web.desk;
