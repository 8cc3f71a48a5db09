package org.carepremiums.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Personal data")
class PersonalDataSealTest {

  private static final String IBAN = "BE68539007547034";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void createKeys() throws IOException {
    file = directory.resolve("keys.json");
    PersonalDataKeyFile.create(file);
  }

  @Test
  @DisplayName("is stored unreadable, names its key, differs each time and is read again")
  void sealed() throws IOException {
    PersonalDataSeal seal = seal();
    String stored = seal.seal(IBAN, "54263481");

    assertThat(stored)
        .startsWith("sealed:" + seal.primaryKey() + ":")
        .doesNotContain(IBAN)
        .isNotEqualTo(seal.seal(IBAN, "54263481"));
    assertThat(seal.open(stored, "54263481")).isEqualTo(IBAN);
    assertThat(seal.seal((String) null, "54263481")).isNull();
    assertThat(seal.open((String) null, "54263481")).isNull();

    byte[] bytes = seal.seal(IBAN.getBytes(UTF_8), "batch");
    assertThat(Arrays.copyOf(bytes, 5)).isEqualTo(seal.primaryPrefix());
    assertThat(new String(bytes, UTF_8)).doesNotContain(IBAN);
    assertThat(new String(seal.open(bytes, "batch"), UTF_8)).isEqualTo(IBAN);
  }

  @Test
  @DisplayName("that was stored in clear before there were keys is still read")
  void clear() throws IOException {
    assertThat(seal().open(IBAN, "54263481")).isEqualTo(IBAN);
    assertThat(seal().open("<xml/>".getBytes(UTF_8), "batch")).asString(UTF_8).isEqualTo("<xml/>");
  }

  @Test
  @DisplayName("cannot be put into another provider's row, nor be changed")
  void bound() throws IOException {
    PersonalDataSeal seal = seal();
    String stored = seal.seal(IBAN, "54263481");

    assertThatThrownBy(() -> seal.open(stored, "50010131"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("about 50010131");
    char changed = stored.charAt(40) == 'A' ? 'B' : 'A';
    assertThatThrownBy(
            () -> seal.open(stored.substring(0, 40) + changed + stored.substring(41), "54263481"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("is written under a new key and read under the old one, until that is removed")
  void rotation() throws IOException {
    PersonalDataSeal before = seal();
    String old = before.seal(IBAN, "54263481");
    PersonalDataKeyFile.main(new String[] {"add", file.toString()});
    assertThat(seal().primaryKey()).as("the old key encrypts").isEqualTo(before.primaryKey());
    String added = PersonalDataKeyFile.add(file);
    PersonalDataSeal ready = seal();
    PersonalDataKeyFile.main(new String[] {"promote", file.toString(), added});
    PersonalDataSeal after = seal();
    assertThat(ready.open(after.seal(IBAN, "54263481"), "54263481"))
        .as("who has not restarted yet reads what the new key encrypted")
        .isEqualTo(IBAN);

    assertThat(after.primaryKey()).isEqualTo(added).isNotEqualTo(before.primaryKey());
    assertThat(after.seal(IBAN, "54263481")).startsWith(after.primaryMark());
    assertThat(after.open(old, "54263481")).isEqualTo(IBAN);

    assertThatThrownBy(() -> PersonalDataKeyFile.remove(file, after.primaryKey()))
        .hasMessageContaining("is the key that encrypts");
    assertThatThrownBy(() -> PersonalDataKeyFile.remove(file, "nothing"))
        .hasMessageContaining("there is no key");
    PersonalDataKeyFile.main(new String[] {"remove", file.toString(), before.primaryKey()});
    PersonalDataSeal last = seal();
    assertThatThrownBy(() -> last.open(old, "54263481")).hasMessageContaining("its key is missing");
  }

  @Test
  @DisplayName("has keys that their owner alone may read, and that are never overwritten")
  void keyFile() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> PersonalDataKeyFile.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  @DisplayName("keeps a service from starting in production without keys")
  void noKeys() throws IOException {
    assertThatThrownBy(() -> PersonalDataKeys.seal(Optional.empty(), LaunchMode.NORMAL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PERSONAL_DATA_KEYS");
    assertThatThrownBy(
            () ->
                PersonalDataKeys.seal(
                    Optional.of(directory.resolve("absent.json")), LaunchMode.NORMAL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("absent.json");
    Path damaged = Files.writeString(directory.resolve("damaged.json"), "{\"key\":\"secret\"}");
    assertThatThrownBy(() -> PersonalDataKeys.seal(Optional.of(damaged), LaunchMode.NORMAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
    assertThat(PersonalDataKeys.seal(Optional.of(file), LaunchMode.NORMAL).primaryKey()).hasSize(8);
  }

  private PersonalDataSeal seal() throws IOException {
    return new PersonalDataSeal(PersonalDataKeyFile.read(file));
  }
}
