package org.carepremiums.deploy.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carepremiums.deploy.local.html.HtmlTemplate;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Texts;

/**
 * What the identity server shows whoever has to log in: people by what they do, one click each. The
 * server reads the file at every login, and sends it as it is; it holds all four languages, of
 * which the address chooses one.
 */
final class LoginPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final HtmlTemplate template = new HtmlTemplate("identity/login.html", "parts");
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
    this.words = Texts.read(LoginPage.class, "identity/login", new TypeReference<>() {});
  }

  Path file() {
    return file;
  }

  /** From now on these people are shown. */
  void offer(DemonstrationPeople people) {
    List<Part> parts = Language.OFFERED.stream().map(language -> part(people, language)).toList();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, template.with(parts));
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
