package org.carepremiums.eligibility.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The editions of a premium year")
class EditionsTest {

  private static final String SCHEME = "physiotherapist-quality";
  private static final Path SUPPLIED = Path.of("src/main/resources/schemes");

  @TempDir Path place;

  private ParameterFolder folder;

  @BeforeEach
  void twoEditions() throws IOException {
    folder = new ParameterFolder(place);
    folder.write(SCHEME, "2026", ParameterFolder.original(SCHEME, "2026"));
    folder.write(SCHEME, "2026-2", ParameterFolder.original(SCHEME, "2026-2"));
  }

  @ParameterizedTest(name = "are in force each in its time: on {0} number {1}, which gives {2} EUR")
  @CsvSource({
    "2020-01-01, 1, 2000",
    "2026-03-31, 1, 2000",
    "2026-04-01, 2, 2100",
    "2030-01-01, 2, 2100"
  })
  void eachInItsTime(LocalDate day, int edition, int euros) throws IOException {
    SchemeInForce known = quality2026(folder.load().knownOn(day));

    assertThat(known.edition()).isEqualTo(edition);
    assertThat(known.rules().amount()).isEqualTo(EuroCents.ofEuros(euros));
  }

  @Test
  @DisplayName("make a set that has a number: that of its line, or the next where it has none")
  void setHasANumber() throws IOException {
    assertThatThrownBy(this::set).hasMessageContaining("parameter-sets.txt is missing");
    folder.writeSets("# none\n");
    ParameterSet first = set();
    assertThat(first.number()).isEqualTo(1);
    folder.writeSets("1 aaaaaaaaaaaa\n2 " + first.digest() + "\n");
    assertThat(set()).isEqualTo(new ParameterSet(2, first.digest()));

    folder.write(SCHEME, "2026-2", ParameterFolder.original(SCHEME, "2026-2") + "# changed\n");
    assertThat(set().number()).isEqualTo(3);
    assertThat(set().digest()).isNotEqualTo(first.digest());

    folder.writeSets("1 aaaaaaaaaaaa\n3 bbbbbbbbbbbb\n");
    assertThatThrownBy(this::set).hasMessageContaining("the line of set 2");
  }

  private ParameterSet set() throws IOException {
    try (URLClassLoader files = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return ParameterSet.of(folder.load(), files);
    }
  }

  @Test
  @DisplayName("are all kept, and the latest is found where no day is named")
  void allAreKept() throws IOException {
    SchemesInForce schemes = folder.load();

    assertThat(schemes.editions()).extracting(SchemeInForce::edition).containsExactly(1, 2);
    assertThat(schemes.all()).extracting(SchemeInForce::edition).containsExactly(2);
    assertThat(schemes.editions())
        .allSatisfy(edition -> assertThat(schemes.edition(edition.version())).contains(edition));
    assertThat(schemes.edition("physiotherapist-quality/2026@000000000000")).isEmpty();
  }

  @ParameterizedTest(name = "are refused with ''{1}'' in place of ''{0}'': {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'knownFrom: 2026-04-01\nvalues' | 'values'                       | is a later edition and has no knownFrom",
        "'knownFrom: 2026-04-01\nvalues' | 'knownFrom: 2026-05-01\nvalues' | has no value that becomes known on 2026-05-01",
        "'knownFrom: 2026-04-01\nvalues' | 'knownFrom: 2024-03-26\nvalues' | cycleFirstYear becomes known after the edition is followed",
        "'year: 2026'                   | 'year: 2025'                     | names another scheme or year than its place",
      })
  void mistakesAreRefused(String right, String wrong, String reason) throws IOException {
    String original = ParameterFolder.original(SCHEME, "2026-2");
    assertThat(original).contains(right);
    folder.write(SCHEME, "2026-2", original.replace(right, wrong));

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessageContaining("schemes/physiotherapist-quality/2026-2.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("must not overlap")
  void mustNotOverlap() throws IOException {
    folder.write(SCHEME, "2026-3", ParameterFolder.original(SCHEME, "2026-2"));

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessage(
            "schemes/physiotherapist-quality/2026-3.yaml: is not known later than"
                + " schemes/physiotherapist-quality/2026-2.yaml");
  }

  @Test
  @DisplayName("begin with one that is followed from the beginning")
  void firstIsFollowedFromTheBeginning() throws IOException {
    folder.write(SCHEME, "2026", ParameterFolder.original(SCHEME, "2026-2"));

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessageContaining("2026.yaml: is a first edition");
  }

  @Test
  @DisplayName("of the integrated practice premium ask for one of the premium on top of it")
  void premiumOnTop() throws IOException {
    String practice = ParameterFolder.original("gp-integrated-practice", "2024");
    String onTop = ParameterFolder.original("gp-starter-dmg", "2024");
    folder.write("gp-integrated-practice", "2024", practice);
    folder.write("gp-integrated-practice", "2024-2", laterEdition(practice));
    folder.write("gp-starter-dmg", "2024", onTop);

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessage(
            "schemes/gp-starter-dmg/2024.yaml: has no edition for the integrated practice premium"
                + " that is known from 2026-02-02");

    folder.write("gp-starter-dmg", "2024-2", laterEdition(onTop));
    assertThat(folder.load().knownOn(LocalDate.of(2026, 2, 2)).all())
        .filteredOn(known -> known.rules().year().equals(PremiumYear.of(2024)))
        .extracting(SchemeInForce::edition)
        .containsExactly(2, 2);
  }

  /** The same law, every value of which becomes known on 2 February 2026. */
  private static String laterEdition(String first) {
    return first
        .replaceAll("knownFrom: .*", "knownFrom: 2026-02-02")
        .replaceFirst("\nvalues:", "\nknownFrom: 2026-02-02\nvalues:");
  }

  @Test
  @DisplayName("leave no supplied file unread")
  void noFileIsLeftUnread() throws IOException {
    SchemesInForce schemes = SchemesInForce.load(EditionsTest.class.getClassLoader());
    List<String> read =
        schemes.editions().stream()
            .map(one -> ParameterFile.name(one.rules().scheme(), one.rules().year(), one.edition()))
            .toList();

    try (Stream<Path> files = Files.walk(SUPPLIED)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(read).contains("schemes/" + SUPPLIED.relativize(file).toString()));
    }
  }

  private static SchemeInForce quality2026(SchemesInForce schemes) {
    return schemes.find(Scheme.PHYSIOTHERAPIST_QUALITY, PremiumYear.of(2026)).orElseThrow();
  }
}
