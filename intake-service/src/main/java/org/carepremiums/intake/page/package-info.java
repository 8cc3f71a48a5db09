/** The pages on which a care provider applies, names an account, and sees what is known. */
package org.carepremiums.intake.page;
