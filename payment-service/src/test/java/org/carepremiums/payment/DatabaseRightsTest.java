package org.carepremiums.payment;

import io.quarkus.test.junit.QuarkusTest;
import org.carepremiums.platform.testing.RightsOfService;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@PaymentStack
@DisplayName("A connection of the payment service")
class DatabaseRightsTest extends RightsOfService {}
