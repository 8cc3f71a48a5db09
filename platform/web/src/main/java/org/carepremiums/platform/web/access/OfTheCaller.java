package org.carepremiums.platform.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows or changes what concerns the care provider who is logged in, and names no provider
 * otherwise: the number is that of the claim {@code inami} ({@link CallingProvider}).
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfTheCaller {}
