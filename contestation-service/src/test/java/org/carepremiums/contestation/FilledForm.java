package org.carepremiums.contestation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.platform.testing.page.ShownPage;
import org.jsoup.nodes.FormElement;

/** A form of a page, filled in and sent as a browser does it: with all that stood in it already. */
final class FilledForm {

  private static final String BOUNDARY = "----boundary-of-a-browser";
  private static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String SERVICE = "/contestation";

  private record Field(String name, String value) {}

  private record Attached(String name, byte[] content) {}

  private final String path;
  private final List<Field> fields = new ArrayList<>();
  private final List<Attached> files = new ArrayList<>();

  private FilledForm(String path, FormElement form) {
    this.path = path;
    form.formData().stream()
        .filter(field -> !field.key().equals("file"))
        .forEach(field -> fields.add(new Field(field.key(), field.value())));
  }

  /** As the page shows it. */
  static FilledForm of(ShownPage page) {
    FormElement form = (FormElement) page.html().selectFirst("main form");
    String action = form.attr("action");
    FilledForm filled =
        new FilledForm(
            action.startsWith("?")
                ? page.path().replaceFirst("\\?.*", "") + action
                : action.substring(SERVICE.length()),
            form);
    page.html()
        .select("input[form=" + form.id() + "]")
        .forEach(input -> filled.fields.add(new Field(input.attr("name"), input.val())));
    return filled;
  }

  FilledForm tick(String criterion) {
    fields.add(new Field("criterion", criterion));
    return this;
  }

  FilledForm tickLater() {
    fields.add(new Field("later", "yes"));
    return this;
  }

  FilledForm write(String motivation) {
    fields.removeIf(field -> field.name().equals("motivation"));
    fields.add(new Field("motivation", motivation));
    return this;
  }

  FilledForm attach(String name, byte[] content) {
    files.add(new Attached(name, content));
    return this;
  }

  /**
   * @param button the value of the button that is pressed
   */
  ShownPage press(String button, String token, String language) {
    return ShownPage.send(path, token, language, CONTENT_TYPE, body(button));
  }

  /** Presses a button when the login has run out. */
  ShownPage pressAsNobody(String button, String language) {
    return ShownPage.sendAsNobody(path, language, CONTENT_TYPE, body(button));
  }

  /** Presses the return key, and so no button. */
  ShownPage enter(String token, String language) {
    return ShownPage.send(path, token, language, CONTENT_TYPE, body(null));
  }

  /** Changes the language of the page. */
  ShownPage changeLanguage(String chosen, String token, String before) {
    return ShownPage.send(path + "?language=" + chosen, token, before, CONTENT_TYPE, body(null));
  }

  private byte[] body(String button) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<Field> all = new ArrayList<>(fields);
    if (button != null) {
      all.add(new Field("action", button));
    }
    all.forEach(
        field ->
            part(
                body,
                "name=\"%s\"\r\n".formatted(field.name()),
                field.value().replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    // Where nothing is chosen, a browser sends a file without a name
    List<Attached> sent = files.isEmpty() ? List.of(new Attached("", new byte[0])) : files;
    sent.forEach(
        file ->
            part(
                body,
                "name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n"
                    .formatted(file.name()),
                file.content()));
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n");
    body.writeBytes(content);
    write(body, "\r\n");
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
