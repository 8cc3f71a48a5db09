/**
 * The auditor's desk: who saw or changed what about whom, and whether the record of it is whole.
 */
package org.carepremiums.platform.audit.desk;
