/** SQL over sets of rows, for tables that no entity stands for. */
package org.carepremiums.platform.database;
