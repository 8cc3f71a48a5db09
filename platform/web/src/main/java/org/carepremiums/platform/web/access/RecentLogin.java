package org.carepremiums.platform.web.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller must have logged in a short while ago, by the claim {@code auth_time}; how short is
 * {@link RecentLoginRule}. Otherwise the answer asks for a new login as RFC 9470 says.
 */
@Documented
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecentLogin {}
