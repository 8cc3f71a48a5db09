/** Who may ask for what over HTTP (ADR 12). */
package org.carepremiums.platform.web.access;
