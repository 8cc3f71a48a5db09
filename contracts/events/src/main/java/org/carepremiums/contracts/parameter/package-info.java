/** Values that the law sets, with their days, references and reviews. */
package org.carepremiums.contracts.parameter;
