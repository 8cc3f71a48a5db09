package org.carepremiums.platform.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A caller admitted only as a care provider sees its own INAMI number only; the other roles of the
 * endpoint see every number.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnNumber {

  /** The path parameter that names the provider by 8 or 11 digits. */
  String value();
}
