package org.carepremiums.contestation.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A document of an annex")
class AnnexInspectionTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  static Stream<Arguments> taken() {
    return Stream.of(
        arguments("a PDF", Documents.pdf("Counts"), AnnexKind.PDF),
        arguments(
            "a PDF that a scanner filled up with white space",
            Documents.together(Documents.pdf("Counts"), new byte[700]),
            AnnexKind.PDF),
        arguments("a PDF of just 10 MB", pdfOf(10 * MEGABYTE), AnnexKind.PDF),
        arguments("a PNG", Documents.image("png"), AnnexKind.PNG),
        arguments("a JPEG", Documents.image("jpeg"), AnnexKind.JPEG));
  }

  @ParameterizedTest(name = "is {0}")
  @MethodSource
  void taken(String what, byte[] content, AnnexKind kind) throws IOException, AnnexRefused {
    InspectedFile file = inspect(content, "evidence.txt");

    assertThat(file.kind()).isEqualTo(kind);
    assertThat(file.bytes()).isEqualTo(content.length);
    assertThat(file.name()).startsWith("evidence.txt.");
  }

  static Stream<Arguments> refused() {
    byte[] pdf = Documents.pdf("Counts");
    byte[] png = Documents.image("png");
    byte[] jpeg = Documents.image("jpeg");
    byte[] changed = png.clone();
    changed[png.length / 2]++;
    byte[] huge = png.clone();
    // The width in the header
    huge[16] = 0x40;
    return Stream.of(
        arguments("an empty file", new byte[0], AnnexPhrase.FILE_EMPTY),
        arguments("an archive called PDF", Documents.zip(), AnnexPhrase.FILE_OF_NO_KNOWN_KIND),
        arguments(
            "an SVG",
            bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            AnnexPhrase.FILE_OF_NO_KNOWN_KIND),
        arguments("a page of HTML", bytes("<!doctype html><p>"), AnnexPhrase.FILE_OF_NO_KNOWN_KIND),
        arguments(
            "a PDF behind something else",
            Documents.together(bytes("MZ junk "), pdf),
            AnnexPhrase.FILE_OF_NO_KNOWN_KIND),
        arguments("11 MB", pdfOf(11 * MEGABYTE), AnnexPhrase.FILE_TOO_LARGE),
        arguments("a byte more than 10 MB", pdfOf(10 * MEGABYTE + 1), AnnexPhrase.FILE_TOO_LARGE),
        arguments(
            "a PDF with an archive behind it",
            Documents.together(pdf, Documents.zip()),
            AnnexPhrase.FILE_WITH_MORE_BEHIND),
        arguments(
            "a PDF with much junk behind it",
            Documents.together(pdf, bytes("junk ".repeat(1_000))),
            AnnexPhrase.FILE_WITH_MORE_BEHIND),
        arguments("half a PDF", Arrays.copyOf(pdf, pdf.length / 2), AnnexPhrase.FILE_DAMAGED),
        arguments("the beginning of a PDF alone", bytes("%PDF-1.7\n"), AnnexPhrase.FILE_DAMAGED),
        arguments(
            "a PDF whose cross-reference is elsewhere",
            bytes("%PDF-1.7\nnothing\nstartxref\n9\n%%EOF\n"),
            AnnexPhrase.FILE_DAMAGED),
        arguments("half a PNG", Arrays.copyOf(png, png.length - 20), AnnexPhrase.FILE_DAMAGED),
        arguments("a PNG that was changed", changed, AnnexPhrase.FILE_DAMAGED),
        arguments(
            "a PNG with an archive behind it",
            Documents.together(png, Documents.zip()),
            AnnexPhrase.FILE_WITH_MORE_BEHIND),
        arguments("a PNG that would unpack to gigabytes", huge, AnnexPhrase.IMAGE_TOO_LARGE),
        arguments("half a JPEG", Arrays.copyOf(jpeg, jpeg.length - 20), AnnexPhrase.FILE_DAMAGED),
        arguments(
            "the beginning of a JPEG and a page of HTML",
            Documents.together(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, bytes("<html>")),
            AnnexPhrase.FILE_DAMAGED));
  }

  @ParameterizedTest(name = "is not {0}")
  @MethodSource
  void refused(String what, byte[] content, AnnexPhrase why) {
    assertThatThrownBy(() -> inspect(content, "evidence.pdf"))
        .asInstanceOf(InstanceOfAssertFactories.type(AnnexRefused.class))
        .extracting(refused -> refused.why().phrase())
        .isEqualTo(why);
  }

  @Test
  @DisplayName("that a telephone took is kept without the film behind the picture")
  void filmBehindPicture() throws IOException, AnnexRefused {
    byte[] picture = Documents.image("jpeg");

    InspectedFile file =
        inspect(Documents.together(picture, bytes("ftypmp4 ".repeat(500))), "IMG_1.JPG");

    assertThat(file.bytes()).isEqualTo(picture.length);
    assertThat(file.name()).isEqualTo("IMG_1.jpg");
  }

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("../../etc/passwd", "passwd.pdf"),
        arguments("C:\\fakepath\\preuve.pdf", "preuve.pdf"),
        arguments("Pièce jointe n° 3.PDF", "Pièce jointe n° 3.pdf"),
        arguments("..", "annex.pdf"),
        arguments(null, "annex.pdf"),
        arguments("a<script>.pdf", "a_script_.pdf"),
        arguments("invoice\u202efdp.exe", "invoicefdp.exe.pdf"),
        arguments(" .hidden. ", "hidden.pdf"),
        arguments("a\u0000b\u0007c\td.pdf", "abcd.pdf"),
        arguments("line\r\nSet-Cookie: x.pdf", "lineSet-Cookie_ x.pdf"));
  }

  @ParameterizedTest(name = "is kept as {1}, whatever it was called")
  @MethodSource
  void names(String sent, String kept) {
    assertThat(AnnexName.safe(sent, AnnexKind.PDF)).isEqualTo(kept);
  }

  @Test
  @DisplayName("keeps a long name within what the contract takes, and a second of one name apart")
  void longNames() {
    String kept = AnnexName.safe("x".repeat(5_000) + "\ud83d\ude00.pdf", AnnexKind.PDF);

    assertThat(kept).hasSize(120).endsWith(".pdf");
    assertThat(AnnexName.unlike("scan.pdf", List.of("scan.pdf", "scan (2).pdf")))
        .isEqualTo("scan (3).pdf");
  }

  private InspectedFile inspect(byte[] content, String name) throws IOException, AnnexRefused {
    Path file = Files.write(folder.resolve("upload"), content);
    return AnnexInspection.of(file, name);
  }

  /** With exactly so many bytes, give or take those by which the place in it grows longer. */
  private static byte[] pdfOf(int bytes) {
    int more = bytes - Documents.pdf("Counts").length;
    byte[] pdf = Documents.pdf("Counts", more);
    return pdf.length == bytes ? pdf : Documents.pdf("Counts", more - (pdf.length - bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
