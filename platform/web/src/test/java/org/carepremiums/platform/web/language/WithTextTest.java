package org.carepremiums.platform.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer with text")
class WithTextTest {

  private static final Phrasebooks BOOKS = Phrasebooks.of(WithTextTest.class);
  private static final Sentence DAYS =
      Sentences.of(SharedPhrase.days(LocalDate.of(2024, 3, 1), null));

  @Test
  @DisplayName("has the text of its language beside each sentence, and the rest as it is")
  void textBesideSentences() throws JsonProcessingException {
    JsonNode answer = written(Map.of("days", List.of(DAYS), "number", 5), Language.FRENCH);

    assertThat(answer.at("/days/0/phrase").asText()).isEqualTo("days-from");
    assertThat(answer.at("/days/0/text").asText()).isEqualTo("à partir du 1er mars 2024");
    assertThat(answer.at("/days/0/values/from").asText()).isEqualTo("2024-03-01");
    assertThat(answer.at("/number").asInt()).isEqualTo(5);
  }

  @Test
  @DisplayName("has no text beside a sentence that stands in another")
  void noTextInside() throws JsonProcessingException {
    JsonNode answer =
        written(new Sentence("of-tomorrow", Map.of("inside", DAYS)), Language.ENGLISH);

    assertThat(answer.at("/text").asText()).startsWith("of-tomorrow");
    assertThat(answer.at("/values/inside/phrase").asText()).isEqualTo("days-from");
    assertThat(answer.at("/values/inside").has("text")).isFalse();
  }

  /** As a service writes it whose own mapper knows nothing of sentences. */
  private static JsonNode written(Object answer, Language language) throws JsonProcessingException {
    String json = new ObjectMapper().writeValueAsString(new WithText(answer, BOOKS.in(language)));
    return ContractJson.mapper().readTree(json);
  }
}
