/** NISS and IBAN in a database: encrypted, encrypted again under a new key, and erased in time. */
package org.carepremiums.platform.personaldata;
