package org.carepremiums.platform.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A caller admitted only as a data provider delivers for, and reads from, its own source only; the
 * other roles of the endpoint may name any source, or none.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnSource {

  /** The path or query parameter that names the source. */
  String value();
}
