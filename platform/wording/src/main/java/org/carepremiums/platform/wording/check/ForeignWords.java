package org.carepremiums.platform.wording.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.carepremiums.platform.wording.text.Texts;

/**
 * Tells which words of a text only another language has: those that {@code check/words.yaml} lists
 * as such, and those that several texts of the other language use while none of the text's own
 * language does.
 */
public final class ForeignWords {

  /** So many texts of a language have to use a word before it counts as one of its own. */
  private static final int COMMON = 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Words WORDS =
      Texts.read(ForeignWords.class, "check/words", new TypeReference<>() {});

  /**
   * @param functionWords those that one language alone has, by its code
   * @param names what is called so in every language
   * @param shared the codes of the languages that spell a word alike
   */
  record Words(
      Map<String, Set<String>> functionWords, List<String> names, Map<String, Set<String>> shared) {

    boolean isShared(String word, Language language) {
      return shared.getOrDefault(word, Set.of()).contains(language.code());
    }
  }

  /** Whoever looks at each page of a service asks again and again. */
  private static final Map<Phrasebooks, ForeignWords> KNOWN = new ConcurrentHashMap<>();

  private final Map<Language, Map<String, Set<String>>> texts = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, Integer>> uses = new EnumMap<>(Language.class);

  private ForeignWords(Map<Language, Map<String, String>> said) {
    said.forEach(
        (language, byName) -> {
          Map<String, Set<String>> words = new TreeMap<>();
          Map<String, Integer> used = new HashMap<>();
          byName.forEach(
              (name, text) -> {
                words.put(name, words(text));
                words.get(name).forEach(word -> used.merge(word, 1, Integer::sum));
              });
          texts.put(language, words);
          uses.put(language, used);
        });
  }

  /** By what a service says in each language. */
  public static ForeignWords by(Phrasebooks books) {
    return KNOWN.computeIfAbsent(books, ForeignWords::of);
  }

  private static ForeignWords of(Phrasebooks books) {
    Map<Language, Map<String, String>> said = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      said.put(language, said(books, language));
    }
    return by(said);
  }

  /**
   * @param said what each language says, by the name of the text
   */
  static ForeignWords by(Map<Language, Map<String, String>> said) {
    return new ForeignWords(said);
  }

  /** Each of the service's own texts that has such a word, with language, text and word. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    texts.forEach(
        (language, byName) ->
            byName.forEach(
                (name, words) ->
                    foreign(language, words, 1)
                        .forEach(
                            (word, other) ->
                                faults.add(
                                    language.code()
                                        + " "
                                        + name
                                        + " has the word \""
                                        + word
                                        + "\" of "
                                        + other.code()))));
    return faults;
  }

  /**
   * The words of another text of the language that only another one has, with that language.
   *
   * @param text as a reader gets it
   */
  public Map<String, Language> in(Language language, String text) {
    return foreign(language, words(text), 0);
  }

  /**
   * @param itself in how many of the language's own texts the words stand by being asked about
   */
  private Map<String, Language> foreign(Language language, Set<String> words, int itself) {
    Map<String, Language> foreign = new TreeMap<>();
    for (String word : words) {
      for (Language other : Language.values()) {
        if (other != language
            && (functionWords(other).contains(word)
                || isCommonOnlyIn(other, language, word, itself))) {
          foreign.put(word, other);
        }
      }
    }
    return foreign;
  }

  /** Words that the language alone has. */
  static Set<String> functionWords(Language language) {
    return WORDS.functionWords.get(language.code());
  }

  private boolean isCommonOnlyIn(Language other, Language language, String word, int itself) {
    if (word.length() == 1 || WORDS.isShared(word, language) || uses(other, word) < COMMON) {
      return false;
    }
    for (Language one : Language.values()) {
      int allowed = one == language ? itself : 0;
      if (one != other && uses(one, word) > allowed) {
        return false;
      }
    }
    return true;
  }

  private int uses(Language language, String word) {
    return uses.get(language).getOrDefault(word, 0);
  }

  private static Set<String> words(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (String name : WORDS.names) {
      small = small.replace(name, " ");
    }
    return WORD.matcher(small)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> said(Phrasebooks books, Language language) {
    Texts texts = books.in(language).texts();
    Map<String, String> said = new TreeMap<>();
    texts.phrases().forEach((phrase, pattern) -> said.put(phrase, withoutBlanks(pattern)));
    texts
        .units()
        .forEach(
            (unit, forms) ->
                forms.forEach(
                    (form, pattern) -> said.put(unit + " " + form, withoutBlanks(pattern))));
    texts
        .words()
        .forEach((kind, words) -> words.forEach((word, text) -> said.put(kind + " " + word, text)));
    if (language == Language.ENGLISH) {
      for (Language translated : Language.values()) {
        books.in(translated).texts().law().keySet().forEach(law -> said.put(law, law));
      }
    } else {
      said.putAll(texts.law());
    }
    return said;
  }

  /** What a pattern says in all its variants, with a blank in the place of each value. */
  static String withoutBlanks(String pattern) {
    StringBuilder text = new StringBuilder();
    append(MessagePatternUtil.buildMessageNode(pattern), text);
    return text.toString();
  }

  private static void append(MessageNode message, StringBuilder text) {
    for (MessageContentsNode part : message.getContents()) {
      if (part instanceof TextNode said) {
        text.append(said.getText());
      } else {
        text.append(' ');
        if (part instanceof ArgNode blank && blank.getComplexStyle() != null) {
          for (VariantNode variant : blank.getComplexStyle().getVariants()) {
            append(variant.getMessage(), text);
            text.append(' ');
          }
        }
      }
    }
  }
}
