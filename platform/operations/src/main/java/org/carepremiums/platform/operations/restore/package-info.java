/** A database that was restored from a backup, beside a broker that is ahead of it (ADR 24). */
package org.carepremiums.platform.operations.restore;
