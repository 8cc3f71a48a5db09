/**
 * What all pages share: layout, navigation, languages, login, and what keeps them safe (ADR 31).
 */
package org.carepremiums.platform.web.page;
