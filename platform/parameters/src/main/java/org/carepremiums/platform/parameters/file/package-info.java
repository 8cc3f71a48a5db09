/** How values that the law sets are read from files, and which of them are to be reviewed. */
package org.carepremiums.platform.parameters.file;
