package org.carepremiums.deploy.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carepremiums.deploy.local.html.HtmlTemplate;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;

/**
 * What the identity server shows whoever has to log in: people by what they do, one click each. The
 * server reads the file at every login, and sends it as it is; it holds all four languages, of
 * which the address chooses one: its fragment, or else what the site says of its reader.
 */
final class LoginPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final HtmlTemplate template = new HtmlTemplate("identity/login.html", "parts");
  private volatile DemonstrationPeople people = new DemonstrationPeople(List.of());

  /**
   * The page in one language, for the template.
   *
   * @param another who is not shown, but can be named by number
   * @param problem what is wrong with the number; {@code null} where nothing is
   */
  record Part(
      String language,
      String ownName,
      String title,
      String lead,
      List<Group> groups,
      Another another,
      String problem) {}

  /** Somebody who is named by number, for the template. */
  record Another(String title, String number, String hint, String logIn) {}

  /** People who have something in common, for the template. */
  record Group(String title, List<Choice> people) {}

  /** Somebody to log in as, for the template. */
  record Choice(String login, String kind, String description, String claims) {}

  /**
   * @param file where the page is kept
   */
  LoginPage(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** From now on these people are shown. */
  void offer(DemonstrationPeople others) {
    people = others;
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, render(null));
    } catch (IOException failure) {
      throw new UncheckedIOException("the login page cannot be written", failure);
    }
  }

  /**
   * The page for whoever named a number that nobody has.
   *
   * @param typed that number
   */
  String unknown(String typed) {
    return render(LoginPhrase.NUMBER_IS_UNKNOWN.with(typed));
  }

  private String render(Wording problem) {
    return template.with(
        Language.OFFERED.stream().map(language -> part(language, problem)).toList());
  }

  private Part part(Language language, Wording problem) {
    Phrasebook book = LoginPhrase.BOOKS.in(language);
    return new Part(
        language.code(),
        language.ownName(),
        book.text(LoginPhrase.LOGIN_TITLE.alone()),
        book.text(LoginPhrase.LOGIN_LEAD.alone()),
        people.groups().stream()
            .map(
                group ->
                    new Group(
                        group.title().in(language),
                        group.people().stream().map(person -> choice(person, language)).toList()))
            .toList(),
        new Another(
            book.text(LoginPhrase.ANOTHER_PROVIDER.alone()),
            book.text(LoginPhrase.INAMI_NUMBER.alone()),
            book.text(LoginPhrase.INAMI_NUMBER_HINT.alone()),
            book.text(LoginPhrase.LOG_IN.alone())),
        problem == null ? null : book.text(problem));
  }

  /** What stands in the token of that user, as the page sends it. */
  static String claims(DemonstrationUser user) {
    try {
      return JSON.writeValueAsString(user.claims());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Choice choice(DemonstrationPeople.Person person, Language language) {
    return new Choice(
        person.login(),
        person.decision() == null ? person.kind() : null,
        person.description().in(language),
        claims(person.user()));
  }
}
