package org.carepremiums.eligibility;

import io.quarkus.test.junit.QuarkusTest;
import org.carepremiums.platform.testing.RightsOfService;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@EligibilityStack
@DisplayName("A connection of the eligibility service")
class DatabaseRightsTest extends RightsOfService {}
