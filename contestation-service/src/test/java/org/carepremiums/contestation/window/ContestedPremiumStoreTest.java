package org.carepremiums.contestation.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.deadline.NotificationState;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("What is known of a premium")
class ContestedPremiumStoreTest {

  private static final InamiKey PROVIDER = new InamiKey("54263481");
  private static final ContestedPremiumKey PREMIUM =
      new ContestedPremiumKey(PROVIDER, Scheme.PHYSIOTHERAPIST_SOFTWARE, PremiumYear.of(2019));

  @Inject ContestedPremiumStore premiums;

  @Test
  @DisplayName("is its first decision, also where somebody contests it while that is followed")
  void contestedMeanwhile() throws Exception {
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              assertThat(premiums.lock(List.of(PREMIUM), List.of(), null)).isEmpty();
              QuarkusTransaction.requiringNew().call(() -> premiums.lock(PREMIUM));
              premiums.save(List.of(decided()), List.of());
              return null;
            });

    assertThat(premiums.of(PROVIDER))
        .filteredOn(premium -> premium.contested().equals(PREMIUM))
        .containsExactly(decided());
  }

  private static ContestedPremium decided() {
    BusinessDay day = BusinessDay.of("2025-09-15");
    return new ContestedPremium(
        PREMIUM,
        1,
        "physiotherapist-software/2019/54263481/1",
        DecisionStatus.FINAL,
        Outcome.GRANTED,
        true,
        day,
        new NotificationState(
            "app-1",
            EuroCents.ofEuros(800),
            false,
            true,
            new NotificationState.Today(day, null, false)),
        LocalDate.of(2025, 9, 12),
        1,
        false);
  }
}
