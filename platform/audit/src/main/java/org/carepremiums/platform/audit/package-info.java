/** Who saw or changed what over HTTP: a chain of rows that nobody can change unnoticed. */
package org.carepremiums.platform.audit;
