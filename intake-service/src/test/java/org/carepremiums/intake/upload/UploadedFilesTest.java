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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.intake.inbox.UploadedCsv;
import org.carepremiums.platform.web.RequestRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        Written.of("with bars", lines.replace(';', '|')),
        Written.of("with a tab told by its letter", "sep=\\t\r\n" + lines.replace(';', '\t')),
        Written.of("with a separator told in a row of its own", "sep=;;;;;;;\r\n" + lines),
        Written.of("with two byte order marks", "\uFEFF\uFEFF" + lines),
        Written.of("with empty rows before its header", "\r\n;;;\r\n" + lines),
        Written.of("with all kinds of line ends", lines.replaceFirst("\r\n", "\r")),
        Written.of("with whole lines in one cell", lines.replaceAll("(?m)^([^\r\n]+)", "\"$1\"")),
        Written.of(
            "with names in words", lines.replace("inamiNumber;insurer", "INAMI number; Insurer ")),
        Written.of("with names of a data base", lines.replace("countedThrough", "counted_through")),
        Written.of("with digits told to be text", lines.replaceAll("(?m)^([0-9]+)", "=\"$1\"")),
        Written.of("with an apostrophe before digits", lines.replaceAll("(?m)^([0-9])", "'$1")),
        Written.of("with a decimal", lines.replace("527;", "527.0;").replace(";2025;", ";2025,0;")),
        Written.of("with thousands", lines.replaceAll(";14([0-9]{3});", ";14\u202F$1;")),
        Written.of("with thousands and decimals", lines.replaceAll(";14([0-9]{3});", ";14.$1,00;")),
        Written.of("with dates of another form", lines.replace("2025-12-31", "2025/12/31")),
        Written.of("with dates without dashes", lines.replace("2025-12-31", "20251231")),
        Written.of("with a sign of its end", lines + "\u001A"),
        Written.of("with nothing of a full disk", lines + "\u0000\u0000\u0000"),
        Written.of("with a time of day", lines.replace("2025-12-31", "2025-12-31 00:00:00")),
        Written.of("with marks that nobody sees", lines.replace(";300;", ";\u200B300\u200E;")),
        new Written(
            "packed twice", gzip(gzip(("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8)))),
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
        Written.of("with a separator before each", "\u001E" + JSON_ONE + "\n\u001E" + JSON_TWO),
        Written.of("with commas between lines", JSON_ONE + ",\n" + JSON_TWO + ",\n"),
        Written.of("with blanks about", "  " + JSON_ONE + " \t\n " + JSON_TWO),
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
        .extracting(UploadedLine::key)
        .containsExactly("50010131", "50020227");
  }

  @Test
  @DisplayName("of JSON written over several lines without an array is read object by object")
  void objectsOverLines() throws IOException {
    String pretty = JSON_ONE.replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");

    assertThat(read((pretty + "\n" + pretty).getBytes(StandardCharsets.UTF_8), new NdjsonLines()))
        .extracting(UploadedLine::key)
        .containsExactly("50010131", "50010131");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"inamiNumber\":\"500", "{\"year\":2025,", "{\"year\":[2025"})
  @DisplayName("of JSON loses no object of an array beside one that is broken:")
  void brokenObjectOfArray(String broken) throws IOException {
    String array = "[\n" + JSON_ONE + ",\n" + broken + "\n" + JSON_TWO + "\n]";

    assertThat(read(array.getBytes(StandardCharsets.UTF_8), new NdjsonLines()))
        .extracting(UploadedFilesTest::data)
        .contains(JSON_ONE)
        .last()
        .asString()
        .endsWith(JSON_TWO);
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
    "Oui, true",
    "ja, true",
    "NON, false",
    "nee, false",
    "Nein, false",
  })
  @DisplayName("says what is true in the languages in which Excel does")
  void truth(String written, String read) throws IOException {
    List<UploadedLine> lines = qualityList(written, "2026-01-02");

    assertThat(lines).singleElement().satisfies(line -> assertThat(line.problem()).isNull());
    assertThat(data(lines.get(0))).contains("\"generalCriteria\":" + read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "+1 | column generalCriteria has +1, where TRUE or FALSE is read",
        "x | column generalCriteria has x, where TRUE or FALSE is read",
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
        .extracting(UploadedLine::problem)
        .containsExactly("column verifiedOn has 02/01/2026, where a date like 2025-12-31 is read");
    for (String number :
        List.of(
            "14.688",
            "14,688",
            "14688,5",
            "1 4688",
            "1E4",
            "1,4688E+04",
            "99999999999",
            "1.234,5")) {
      assertThat(records(HEADER + "\n" + ONE.replace(";611;", ";" + number + ";")))
          .as(number)
          .singleElement()
          .satisfies(line -> assertThat(line.field()).isEqualTo("services"));
    }
  }

  @Test
  @DisplayName("with cents has them whole: decimals would say that euros were meant")
  void cents() throws IOException {
    String header = "inamiNumber;insurer;year;countedThrough;amount;observedOn\n";
    for (String amount : List.of("512,00", "1 234", "1.234,00")) {
      String file = header + "10010178003;300;2025;2025-12-31;%s;2026-01-05".formatted(amount);
      assertThat(records(file.getBytes(StandardCharsets.UTF_8), EventType.ATTESTED_AMOUNT))
          .as(amount)
          .extracting(UploadedLine::problem)
          .containsExactly(
              "column amount has %s, where a whole number of cents is read"
                  .formatted(amount.equals("512,00") ? amount : "something else"));
    }
  }

  @Test
  @DisplayName("whose numbers Excel shortened is told what became of them")
  void shortenedNumber() throws IOException {
    for (String shortened : List.of("5,00101E+10", "5.00101E+10", "5E+10")) {
      assertThat(records(HEADER + "\n" + ONE.replace("50010131527", shortened)))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.field()).isEqualTo("inamiNumber");
                assertThat(line.problem())
                    .startsWith("column inamiNumber has a number that Excel has shortened")
                    .doesNotContain(shortened);
              });
    }
  }

  @Test
  @DisplayName("whose persons' numbers lost their leading zeros gets them back")
  void leadingZeros() throws IOException {
    String file =
        """
        inamiNumber;niss;profession;competenceCode;firstRegisteredOn;observedOn
        50010131527;%s;PHYSIOTHERAPIST;527;2025-07-01;2025-07-02
        """;
    for (String written : List.of("1021500115", "1021500115,0", "'01021500115")) {
      assertThat(
              records(
                  file.formatted(written).getBytes(StandardCharsets.UTF_8),
                  EventType.PROVIDER_REGISTRATION))
          .extracting(UploadedFilesTest::data)
          .singleElement()
          .asString()
          .contains("\"niss\":\"01021500115\"");
    }
  }

  @Test
  @DisplayName("with an empty cell where something has to stand is told of the column")
  void emptyCell() throws IOException {
    assertThat(records(HEADER + "\n" + ONE.replace(";300;", ";;")))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.field()).isEqualTo("insurer");
              assertThat(line.problem()).isEqualTo("column insurer is empty");
            });
  }

  @Test
  @DisplayName("with one of a few words may have it in small letters")
  void wordsInSmallLetters() throws IOException {
    String file =
        """
        inamiNumber;convention;kind;on;channel;observedOn
        50010131527;M/24;refusal;2024-02-14;Email;2024-02-16
        """;
    assertThat(records(file.getBytes(StandardCharsets.UTF_8), EventType.CONVENTION_EVENT))
        .singleElement()
        .satisfies(line -> assertThat(data(line)).contains("\"REFUSAL\"").contains("\"EMAIL\""));
  }

  @Test
  @DisplayName("in another encoding is told so, and what to do")
  void otherEncoding() throws IOException {
    byte[] windows =
        (HEADER + "\n" + ONE.replace(";300;", ";é;")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(records(windows, EventType.ACTIVITY_COUNT))
        .extracting(UploadedLine::problem)
        .containsExactly("it is not UTF-8; save the file as “CSV UTF-8”");
    refused(
        "Numéro;".getBytes(StandardCharsets.ISO_8859_1),
        "the header line is not read: it is not UTF-8");
  }

  @Test
  @DisplayName("whose columns do not fit is told of every one at once")
  void columns() {
    refused(
        "inamiNumber;insurer;remark;year;countedThrough;Insurer;services"
            .getBytes(StandardCharsets.UTF_8),
        "column 3, remark, is not known; column insurer is there twice; column mValues is missing;"
            + " column observedOn is missing; the columns are inamiNumber, insurer, year,"
            + " countedThrough, services, mValues, observedOn");
    refused(JSON_ONE.getBytes(StandardCharsets.UTF_8), "JSON");
  }

  @Test
  @DisplayName("counts its lines as an editor does")
  void lineNumbers() throws IOException {
    UploadedLineReader reader =
        new UploadedLineReader(
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
        .extracting(UploadedLine::problem)
        .containsExactly("column 3 has no name, but something stands in it");
  }

  @Test
  @DisplayName("that is a workbook, an archive or damaged is refused as such")
  void noText() {
    byte[] damaged = gzip(ONE.repeat(100), StandardCharsets.UTF_8);
    damaged[damaged.length / 2] ^= 0x55;

    refused(damaged, "damaged");
    refused(Arrays.copyOf(gzip(ONE, StandardCharsets.UTF_8), 30), "its end is missing");
    refused(new byte[] {0x1F, (byte) 0x8B}, "its end is missing");
    refused(new byte[] {'P', 'K', 3, 4, 0}, "a workbook (xlsx) or an archive (zip)");
    refused(gzip(new byte[] {'P', 'K', 3, 4, 0}), "a workbook (xlsx) or an archive (zip)");
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "a workbook (xls)");
    refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a PDF");
    refused("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8), "a page of HTML or XML");
    byte[] tar = new byte[1_024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    tar[0] = 'a';
    tar[1] = 'b';
    refused(gzip(tar), "an archive (tar)");
  }

  @Test
  @DisplayName("that holds nothing is told so")
  void empty() {
    refused(new byte[0], "the file is empty");
    refused("\r\n;;;\r\n".getBytes(StandardCharsets.UTF_8), "the file is empty");
    refused(gzip(new byte[0]), "the file is empty");
  }

  private static void refused(byte[] file, String because) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> records(file, EventType.ACTIVITY_COUNT))
        .satisfies(refused -> assertThat(refused.problem().detail()).contains(because));
  }

  private static List<UploadedLine> qualityList(String general, String verified)
      throws IOException {
    String file =
        """
        inamiNumber;year;portfolioCreatedOn;generalCriteria;annualCriteria;dataCorrect;verifiedOn;\
        observedOn
        50010131527;2025;2021-03-15;%s;TRUE;TRUE;%s;2026-01-05
        """
            .formatted(general, verified);
    return records(file.getBytes(StandardCharsets.UTF_8), EventType.QUALITY_LIST_ENTRY);
  }

  private static List<UploadedLine> records(String table) throws IOException {
    return records(table.getBytes(StandardCharsets.UTF_8), EventType.ACTIVITY_COUNT);
  }

  private static List<UploadedLine> records(byte[] table, EventType type) throws IOException {
    UploadedLineReader reader = new UploadedLineReader(new ByteArrayInputStream(table));
    List<UploadedLine> lines = rest(reader, new CsvLines(type, CsvLines.header(reader)));
    assertThat(lines)
        .filteredOn(line -> line.problem() != null)
        .allSatisfy(line -> assertThat(line.problem()).matches(UploadedCsv.PROBLEM_FORM));
    return lines;
  }

  private static List<UploadedLine> read(byte[] file, LineFormat format) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file);
    return rest(new UploadedLineReader(bytes), format);
  }

  private static List<UploadedLine> rest(UploadedLineReader reader, LineFormat format)
      throws IOException {
    List<UploadedLine> records = new ArrayList<>();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      records.addAll(format.read(line));
    }
    records.addAll(format.end());
    return records;
  }

  private static String data(UploadedLine line) {
    return new String(line.data(), StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text, Charset charset) {
    return gzip(text.getBytes(charset));
  }

  private static byte[] gzip(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream target = new GZIPOutputStream(packed)) {
      target.write(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
