package org.carepremiums.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document in a column")
class CompressedBytesTest {

  private static final byte[] LONG =
      "{\"factId\":\"a fact\",\"source\":\"inami\"}".repeat(200).getBytes(StandardCharsets.UTF_8);
  private static final byte[] SHORT = "{\"factId\":\"a fact\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  @DisplayName("is compressed once and read as it was written")
  void isReadAsItWasWritten() {
    byte[] stored = CompressedBytes.compress(LONG);

    assertThat(stored).hasSizeLessThan(LONG.length / 10);
    assertThat(CompressedBytes.compress(stored)).isSameAs(stored);
    assertThat(CompressedBytes.decompress(stored)).isEqualTo(LONG);
  }

  @Test
  @DisplayName("stays as it is where it is short, and where it was stored before")
  void staysAsItIs() {
    assertThat(CompressedBytes.compress(SHORT)).isSameAs(SHORT);
    assertThat(CompressedBytes.decompress(SHORT)).isSameAs(SHORT);
    assertThat(CompressedBytes.decompress(LONG)).isSameAs(LONG);
  }

  @Test
  @DisplayName("is refused where it was damaged")
  void isRefusedWhereItWasDamaged() {
    byte[] stored = CompressedBytes.compress(LONG);
    byte[] cut = Arrays.copyOf(stored, stored.length - 5);
    byte[] garbage = Arrays.copyOf(stored, 6);

    assertThatThrownBy(() -> CompressedBytes.decompress(cut))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> CompressedBytes.decompress(garbage))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }
}
