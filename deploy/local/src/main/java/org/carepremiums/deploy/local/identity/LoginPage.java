package org.carepremiums.deploy.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Texts;

/**
 * What the identity server shows whoever has to log in: people by what they do, one click each. The
 * server reads the file at every login, and sends it as it is; it holds all four languages, of
 * which the address chooses one.
 */
final class LoginPage {

  private static final String HTML = "text/html";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** English last: it is shown where the address names no language. */
  private static final List<Language> LANGUAGES =
      List.of(Language.FRENCH, Language.DUTCH, Language.GERMAN, Language.ENGLISH);

  private final Path file;
  private final Template template;
  private final Words words;

  /**
   * What the page says beside the people.
   *
   * @param title the page's heading
   * @param lead what to do
   */
  record Words(InEveryLanguage title, InEveryLanguage lead) {}

  /** The page in one language, for the template. */
  record Part(String language, String ownName, String title, String lead, List<Group> groups) {}

  /** People who have something in common, for the template. */
  record Group(String title, List<Choice> people) {}

  /** Somebody to log in as, for the template. */
  record Choice(String login, String description, String claims) {}

  /**
   * @param file where the page is kept
   */
  LoginPage(Path file) {
    this.file = file;
    this.template =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build()
            .parse(template(), Variant.forContentType(HTML));
    this.words = Texts.read(LoginPage.class, "identity/login", new TypeReference<>() {});
  }

  private static String template() {
    try (InputStream page = LoginPage.class.getResourceAsStream("/identity/login.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path file() {
    return file;
  }

  /** From now on these people are shown. */
  void offer(DemonstrationPeople people) {
    List<Part> parts = LANGUAGES.stream().map(language -> part(people, language)).toList();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, template.data("parts", parts).render());
    } catch (IOException failure) {
      throw new UncheckedIOException("the login page cannot be written", failure);
    }
  }

  private Part part(DemonstrationPeople people, Language language) {
    return new Part(
        language.code(),
        language.ownName(),
        words.title().in(language),
        words.lead().in(language),
        people.groups().stream()
            .map(
                group ->
                    new Group(
                        group.title().in(language),
                        group.people().stream().map(person -> choice(person, language)).toList()))
            .toList());
  }

  private static Choice choice(DemonstrationPeople.Person person, Language language) {
    try {
      return new Choice(
          person.login(),
          person.description().in(language),
          JSON.writeValueAsString(person.user().claims()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
