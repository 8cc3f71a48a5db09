package org.carepremiums.contracts.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which text a field of an upstream record may hold, or each entry of a list of texts. The JSON
 * Schema of the record says the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

  /** A reference that a sender gives; it becomes part of our own ids, hence no slash or colon. */
  String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]*";

  /** {@link #REFERENCE} in words. */
  String REFERENCE_FORM = "letters, digits, dots, dashes and underscores";

  /** The characters that banks carry (SEPA). */
  String BANK = "[A-Za-z0-9/?:().,'+ -]+";

  /** One line of anything that a person can read. */
  String LINE = "[^\\u0000-\\u001f\\u007f]+";

  /** Any number of such lines, or nothing. */
  String PARAGRAPHS = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*";

  /** UTF-16 units. */
  int maxLength();

  /** What the whole text matches; a regular expression that Java and ECMAScript read alike. */
  String pattern() default LINE;

  /** The form in words, for the reason of a refusal. */
  String form() default "one line of text";
}
