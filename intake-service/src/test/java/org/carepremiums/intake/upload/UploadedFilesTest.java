package org.carepremiums.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.topic.EventType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An uploaded file")
class UploadedFilesTest {

  private static final String HEADER =
      "inamiNumber;insurer;year;countedThrough;services;mValues;observedOn";
  private static final String ONE = "50010131527;300;2025;2025-12-31;611;14688;2026-01-05";
  private static final String TWO = "50020227527;300;2025;2025-12-31;612;14690;2026-01-05";
  private static final String JSON_ONE =
      """
      {"inamiNumber":"50010131527","insurer":"300","year":2025,"countedThrough":"2025-12-31",\
      "services":611,"mValues":14688,"observedOn":"2026-01-05"}""";
  private static final String JSON_TWO =
      JSON_ONE.replace("50010131527", "50020227527").replace("611", "612").replace("688", "690");

  /** A way to write a table. */
  record Written(String how, byte[] bytes) {

    static Written of(String how, String text) {
      return new Written(how, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return how;
    }
  }

  static Stream<Written> tables() {
    String lines = HEADER + "\r\n" + ONE + "\r\n" + TWO + "\r\n";
    String quoted = lines.replaceAll("([^;\r\n]+)", "\"$1\"");
    return Stream.of(
        Written.of("as it should be", lines),
        Written.of("with a byte order mark", "\uFEFF" + lines),
        Written.of("with the separator told", "sep=;\r\n" + lines),
        Written.of("with a mark and the separator told", "\uFEFFsep=;\r\n" + lines),
        Written.of("with line feeds", lines.replace("\r\n", "\n")),
        Written.of("with carriage returns", lines.replace("\r\n", "\r")),
        Written.of("with doubled carriage returns", lines.replace("\r\n", "\r\r\n")),
        Written.of("without a last line end", lines.strip()),
        Written.of("with commas", lines.replace(';', ',')),
        Written.of("with tabs", lines.replace(';', '\t')),
        Written.of("with the separator at the line's end", lines.replace("\r\n", ";\r\n")),
        Written.of("with several at the line's end", lines.replace("\r\n", ";;;\r\n")),
        Written.of(
            "with blank and emptied rows",
            lines.replace("\r\n5002", "\r\n\r\n;;;;;;\r\n  \r\n5002") + ";;;;;;\r\n\r\n"),
        Written.of("with quotation marks", quoted),
        Written.of("with blanks in its cells", lines.replace(";300;", "; 300\u00A0;")),
        Written.of("with capitals in its header", lines.replace("inamiNumber", "INAMINUMBER")),
        Written.of("with an empty column", lines.replaceAll("(?m);(\\S+?);", ";$1;;")),
        new Written("in UTF-16", ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE)),
        new Written("in UTF-16 of the other order", lines.getBytes(StandardCharsets.UTF_16)),
        new Written("in UTF-16 without a mark", lines.getBytes(StandardCharsets.UTF_16LE)),
        new Written("packed", gzip(lines, StandardCharsets.UTF_8)),
        new Written("packed in UTF-16", gzip("\uFEFF" + lines, StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("is read as Excel and PowerShell write it:")
  void tablesAreRead(Written table) throws IOException {
    assertThat(records(table.bytes(), EventType.ACTIVITY_COUNT))
        .allSatisfy(line -> assertThat(line.problem()).isNull())
        .extracting(UploadedFilesTest::data)
        .containsExactly(JSON_ONE, JSON_TWO);
  }

  static Stream<Written> objects() {
    return Stream.of(
        Written.of("a line each", JSON_ONE + "\n" + JSON_TWO + "\n"),
        Written.of("with blank lines", "\n" + JSON_ONE + "\n \n\n" + JSON_TWO),
        Written.of("an array", "[\n  " + JSON_ONE + ",\n  " + JSON_TWO + "\n]\n"),
        Written.of("an array on one line", "[" + JSON_ONE + "," + JSON_TWO + "]"),
        Written.of("without line ends", JSON_ONE + JSON_TWO),
        new Written(
            "packed in UTF-16",
            gzip("\uFEFF" + JSON_ONE + "\r\n" + JSON_TWO, StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("objects")
  @DisplayName("of JSON is read where its objects can be told apart:")
  void objectsAreRead(Written written) throws IOException {
    assertThat(read(written.bytes(), new NdjsonLines()))
        .extracting(UploadedFilesTest::data)
        .containsExactly(JSON_ONE, JSON_TWO);
  }

  @Test
  @DisplayName("of JSON written over several lines of an array is read object by object")
  void arrayOverLines() throws IOException {
    String array = "[\n" + JSON_ONE.replace(",", ",\n  ") + ",\n" + JSON_TWO + "\n]";

    assertThat(read(array.getBytes(StandardCharsets.UTF_8), new NdjsonLines()))
        .extracting(Line::key)
        .containsExactly("50010131", "50020227");
  }

  @Test
  @DisplayName("of JSON loses no line beside a broken one")
  void brokenLine() throws IOException {
    String broken = JSON_ONE.substring(0, 40);
    String lines = String.join("\n", JSON_ONE, broken, JSON_TWO, JSON_TWO + " x");

    assertThat(read(lines.getBytes(StandardCharsets.UTF_8), new NdjsonLines()))
        .extracting(UploadedFilesTest::data)
        .containsExactly(JSON_ONE, broken, JSON_TWO, JSON_TWO + " x");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "TRUE, true",
    "true, true",
    "VRAI, true",
    "Waar, true",
    "WAHR, true",
    "FALSE, false",
    "FAUX, false",
    "ONWAAR, false",
    "FALSCH, false",
  })
  @DisplayName("says what is true in the languages in which Excel does")
  void truth(String written, String read) throws IOException {
    List<Line> lines = qualityList(written, "2026-01-02");

    assertThat(lines).singleElement().satisfies(line -> assertThat(line.problem()).isNull());
    assertThat(data(lines.get(0))).contains("\"generalCriteria\":" + read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "oui | column generalCriteria has oui, where TRUE or FALSE is read",
        "1 | column generalCriteria has 1, where TRUE or FALSE is read",
        "BE68539007547034 | column generalCriteria has something else, where TRUE or FALSE is read",
      })
  @DisplayName("is told what cannot be read by column and by what was found, never of quotes")
  void whatWasFound(String written, String problem) throws IOException {
    assertThat(qualityList(written, "2026-01-02"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.field()).isEqualTo("generalCriteria");
              assertThat(line.problem()).isEqualTo(problem);
            });
  }

  @Test
  @DisplayName("with a date or a number that could mean two things is not guessed at")
  void ambiguous() throws IOException {
    assertThat(qualityList("TRUE", "02/01/2026"))
        .extracting(Line::problem)
        .containsExactly("column verifiedOn has 02/01/2026, where a date like 2025-12-31 is read");
    for (String number : List.of("14.688", "14 688", "14688,0", "1E4", "99999999999")) {
      assertThat(records(HEADER + "\n" + ONE.replace(";611;", ";" + number + ";")))
          .as(number)
          .singleElement()
          .satisfies(line -> assertThat(line.field()).isEqualTo("services"));
    }
  }

  @Test
  @DisplayName("counts its lines as an editor does")
  void lineNumbers() throws IOException {
    LineReader reader =
        new LineReader(
            new ByteArrayInputStream("sep=;\r\nh\r\n\r\nx".getBytes(StandardCharsets.UTF_8)));

    assertThat(reader.next()).asString().isEqualTo("h");
    assertThat(reader.lineNumber()).isEqualTo(2);
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).asString().isEqualTo("x");
    assertThat(reader.lineNumber()).isEqualTo(4);
    assertThat(reader.next()).isNull();
  }

  @Test
  @DisplayName("without a header, or with something under a column without a name, is told so")
  void header() throws IOException {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> records(";;\n" + ONE))
        .satisfies(
            refused -> assertThat(refused.problem().detail()).startsWith("the file has no header"));
    assertThat(
            records(HEADER.replace(";year", ";;year") + "\n" + ONE.replace(";2025;", ";x;2025;")))
        .extracting(Line::problem)
        .containsExactly("column 3 has no name, but something stands in it");
  }

  @Test
  @DisplayName("that is a workbook, an archive or damaged is refused as such")
  void noText() {
    byte[] damaged = gzip(ONE.repeat(100), StandardCharsets.UTF_8);
    damaged[damaged.length / 2] ^= 0x55;

    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> records(new byte[] {'P', 'K', 3, 4, 0}, EventType.ACTIVITY_COUNT))
        .satisfies(refused -> assertThat(refused.problem().detail()).contains("workbook"));
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> records(damaged, EventType.ACTIVITY_COUNT))
        .satisfies(refused -> assertThat(refused.problem().detail()).contains("damaged"));
  }

  private static List<Line> qualityList(String general, String verified) throws IOException {
    String file =
        """
        inamiNumber;year;portfolioCreatedOn;generalCriteria;annualCriteria;dataCorrect;verifiedOn;\
        observedOn
        50010131527;2025;2021-03-15;%s;TRUE;TRUE;%s;2026-01-05
        """
            .formatted(general, verified);
    return records(file.getBytes(StandardCharsets.UTF_8), EventType.QUALITY_LIST_ENTRY);
  }

  private static List<Line> records(String table) throws IOException {
    return records(table.getBytes(StandardCharsets.UTF_8), EventType.ACTIVITY_COUNT);
  }

  private static List<Line> records(byte[] table, EventType type) throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(table));
    return rest(reader, new CsvLines(type, reader.next()));
  }

  private static List<Line> read(byte[] file, LineFormat format) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file);
    return rest(new LineReader(bytes), format);
  }

  private static List<Line> rest(LineReader reader, LineFormat format) throws IOException {
    List<Line> records = new ArrayList<>();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      records.addAll(format.read(line));
    }
    records.addAll(format.end());
    return records;
  }

  private static String data(Line line) {
    return new String(line.data(), StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text, Charset charset) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream target = new GZIPOutputStream(packed)) {
      target.write(text.getBytes(charset));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
