package org.carepremiums.deploy.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  @DisplayName("a taken port is named with its use and the option that avoids it")
  void takenPort() throws Exception {
    Ports ports = Ports.anyFree();
    ports.requireFree();
    try (ServerSocket taken =
        new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(CannotRun.class)
          .isThrownBy(ports::requireFree)
          .withMessageContaining("Port " + taken.getLocalPort() + ", which Kafka needs")
          .withMessageContaining("--ports BASE");
    }
  }

  @Test
  @DisplayName(
      "two runs whose ports lie a thousand apart are told, also while the first only starts and"
          + " listens nowhere")
  void runsAThousandApart() {
    Ports first = Ports.anyFree();
    try (PortClaim claimed = first.claim()) {
      for (int base : new int[] {first.http() + 1_000, first.http() - 1_000, first.http() + 7}) {
        assertThatExceptionOfType(CannotRun.class)
            .isThrownBy(() -> Ports.from(base).claim().close())
            .withMessageContaining("another run")
            .withMessageContaining("must not lie 1,000 apart");
      }
      assertThat(claimed).isNotNull();
    }
    Ports.from(first.http()).claim().close();
  }

  @Test
  @DisplayName(
      "ports that a process found for itself are given to nobody else, also before it"
          + " listens there")
  void ownPorts() {
    Ports own = Ports.own();
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> own.claim().close())
        .withMessageContaining("another run");
    assertThat(Ports.own(200)).doesNotHaveDuplicates().doesNotContain(own.kafka());
    assertThatExceptionOfType(CannotRun.class)
        .as("although a claim of others was closed since")
        .isThrownBy(() -> own.claim().close());
  }

  @RepeatedTest(value = 300, name = "free ports are none that the system gives to connections")
  void belowOutgoingConnections() {
    assertThat(Ports.anyFree().managementOf(Service.CONTESTATION)).isLessThan(32_768);
  }

  @Test
  @DisplayName(
      "eight ports in a row serve the services, Kafka, PostgreSQL, the identity server and the"
          + " gateway")
  void eightInARow() {
    Ports ports = Ports.from(28081);
    assertThat(ports.of(Service.CONTESTATION)).isEqualTo(28084);
    assertThat(ports.kafka()).isEqualTo(28085);
    assertThat(ports.postgresql()).isEqualTo(28086);
    assertThat(ports.identity()).isEqualTo(28087);
    assertThat(ports.gateway()).isEqualTo(28088);
    assertThat(ports.managementOf(Service.CONTESTATION)).isEqualTo(29084);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 80, 64_529, 65_530, 70_000})
  @DisplayName("a base without room for eight ports is refused")
  void noRoom(int base) {
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> Ports.from(base))
        .withMessageContaining("--ports " + base);
  }
}
