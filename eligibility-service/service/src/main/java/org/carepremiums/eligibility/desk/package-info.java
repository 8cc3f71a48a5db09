/**
 * The desk of the law: parameters and when to look at them again, drafts, releases, and the list of
 * the 85 % rule.
 */
package org.carepremiums.eligibility.desk;
