package org.carepremiums.platform.web.page;

/**
 * Something in a form that has to be mended, as its reader is told.
 *
 * @param field the name of the field, which is the id of its element; {@code null} where it is the
 *     whole form
 * @param text what is wrong and how to mend it
 */
public record FormFault(String field, String text) {}
