package org.carepremiums.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class SlowReaderTest {

  /** More than the service has connections. */
  private static final int READERS = 20;

  @Inject Campaign campaign;
  @Inject BankFileStore bankFiles;

  @Test
  @DisplayName("Whoever takes a bank file slowly keeps no connection from anybody")
  void slowReadersOfABankFile() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    InamiKey provider = Providers.next();
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    CountDownLatch reading = new CountDownLatch(READERS);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      Future<?> last = null;
      for (int reader = 0; reader < READERS; reader++) {
        last =
            readers.submit(
                () -> {
                  bankFiles.copy("batch-2025-02-15", slow(reading, goOn));
                  return null;
                });
      }
      assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
      given().get("/batches").then().statusCode(200);
      goOn.countDown();
      last.get(60, TimeUnit.SECONDS);
    } finally {
      goOn.countDown();
      readers.shutdownNow();
    }
  }

  private static OutputStream slow(CountDownLatch reading, CountDownLatch goOn) {
    return new OutputStream() {
      @Override
      public void write(int single) {
        hold();
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        hold();
      }

      private void hold() {
        reading.countDown();
        try {
          assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
          throw new IllegalStateException(stopped);
        }
      }
    };
  }
}
