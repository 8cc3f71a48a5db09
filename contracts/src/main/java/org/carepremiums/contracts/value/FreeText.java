package org.carepremiums.contracts.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or a list of texts, in a person's own words. What of them cannot be kept is replaced, cut
 * or taken for absent, and noted: however it is written, it costs nobody the act that it stands in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {}
