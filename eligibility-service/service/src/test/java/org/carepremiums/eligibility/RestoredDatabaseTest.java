package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.REFUSED;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.LONGEST_WAIT;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.platform.operations.restore.Restoration;
import org.carepremiums.platform.testing.Backup;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EligibilityStack
@DisplayName("A restored database:")
class RestoredDatabaseTest {

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Restoration restoration;
  @Inject KafkaClientService kafka;

  @Test
  @DisplayName("after its database was restored, a change is again newer than all that was said")
  void restoredDatabase() throws Exception {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    stream.softwareApplicant(provider, "kine-file");
    campaign.settle();
    Decision backedUp = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    Backup backup = Backup.make(dataSource);
    stream.state(provider, Facts.services(2024, "300", 479));
    Decision lost =
        campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, backedUp.version() + 1);
    campaign.settle();

    backup.restore();
    assertThat(restoration.restore().highest()).isGreaterThanOrEqualTo(lost.version());
    java.util.function.Consumer<Consumer<byte[], byte[]>> joinAgain = Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(LONGEST_WAIT);

    // What was said after the backup is said again, and then what happens next
    Decision again = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1_000_001);
    assertThat(backedUp.outcome()).isEqualTo(GRANTED);
    assertThat(again.outcome()).isEqualTo(lost.outcome()).isEqualTo(REFUSED);
    assertThat(again.amount()).isEqualTo(lost.amount());
    stream.state(provider, Facts.services(2024, "300", 602));
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1_000_002).outcome())
        .isEqualTo(backedUp.outcome());
    assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024))
        .extracting(Decision::version)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(restoration.restore().epoch().number()).isEqualTo(2);
  }
}
