package org.carepremiums.eligibility.explanation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Texts;

/** The documents that legal references cite by a short name, as in {@code S1} or {@code F9b}. */
public final class Documents {

  /** How references call a document. */
  public static final Pattern SHORT_NAME = Pattern.compile("\\b(?:S\\d|F\\d{1,2}[bc]?)\\b");

  private static final Pattern ARTICLE = Pattern.compile("art\\. (\\d+(?: §\\d+)?)");

  private static final String ADDRESS = "address";

  /** What each is by the code of a language, and where it was read. */
  private static final Map<String, Map<String, String>> DOCUMENTS =
      Texts.read(Documents.class, "wording/documents", new TypeReference<>() {});

  private Documents() {}

  /**
   * A document.
   *
   * @param title what it is, in the reader's language
   * @param address where it was read; {@code null} where it has none
   */
  public record Document(String title, @MayBeAbsent String address) {

    private String inWords() {
      return address == null ? title : title + ", " + address;
    }
  }

  /** Those that these references cite, by the short name. */
  public static Map<String, Document> cited(Collection<String> references, Language language) {
    Map<String, Document> cited = new LinkedHashMap<>();
    references.stream()
        .flatMap(reference -> SHORT_NAME.matcher(reference).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(
            name -> {
              Map<String, String> document = DOCUMENTS.get(name);
              if (document != null) {
                cited.put(name, new Document(document.get(language.code()), document.get(ADDRESS)));
              }
            });
    return cited;
  }

  /** Those that these references cite: what they are, and the address, by the short name. */
  public static Map<String, String> citedBy(Collection<String> references, Language language) {
    Map<String, String> inWords = new LinkedHashMap<>();
    cited(references, language).forEach((name, cited) -> inWords.put(name, cited.inWords()));
    return inWords;
  }

  /**
   * Where the values were read on which something rests, as {@link #placesIn} says it of each.
   *
   * @return {@code null} where that is nowhere
   */
  public static String placesOf(Basis basis, Language language) {
    String places =
        basis.values().stream()
            .map(value -> placesIn(value.source(), value.legalReference(), language))
            .filter(place -> !place.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return places.isEmpty() ? null : places;
  }

  /** The documents on which something rests, as {@link #citedBy} tells them. */
  public static Map<String, String> citedBy(Stream<Basis> bases, Language language) {
    return citedBy(
        bases.flatMap(basis -> basis.values().stream()).map(SourcedValue::source).toList(),
        language);
  }

  /**
   * Where a value was read: {@code S2, art. 3 §5}. Of the words of a reference, which are in the
   * languages of its documents, only the articles that it cites of a law or convention are taken.
   *
   * @param source the short names of the documents; empty is answered where there are none
   */
  static String placesIn(String source, String reference, Language language) {
    String documents =
        SHORT_NAME
            .matcher(source)
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining(", "));
    if (documents.isEmpty()) {
      return documents;
    }
    return Stream.concat(
            Stream.of(documents),
            ARTICLE
                .matcher(reference)
                .results()
                .map(cited -> (language == Language.GERMAN ? "Art. " : "art. ") + cited.group(1))
                .distinct())
        .collect(Collectors.joining(", "));
  }
}
