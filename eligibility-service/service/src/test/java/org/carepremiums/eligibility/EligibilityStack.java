package org.carepremiums.eligibility;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carepremiums.platform.testing.StackTestResource;

/** A real broker, and a real database of the service's own. */
@WithTestResource(
    value = StackTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "eligibility"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EligibilityStack {}
