package org.carepremiums.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.carepremiums.platform.testing.RightsOfService;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@DisplayName("A connection of the intake service")
class DatabaseRightsTest extends RightsOfService {}
