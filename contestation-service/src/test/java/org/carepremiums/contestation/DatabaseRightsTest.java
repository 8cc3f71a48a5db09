package org.carepremiums.contestation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.carepremiums.platform.testing.RightsOfService;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A connection of the contestation service")
class DatabaseRightsTest extends RightsOfService {}
