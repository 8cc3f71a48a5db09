/** Everything that intake says, in every language. */
package org.carepremiums.intake.phrases;
