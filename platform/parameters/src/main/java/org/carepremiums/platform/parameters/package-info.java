/** Values that the law sets, with their days, references and reviews. */
package org.carepremiums.platform.parameters;
