package org.carepremiums.deploy.local.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.carepremiums.deploy.local.identity.DemonstrationPeople;
import org.carepremiums.deploy.local.identity.InEveryLanguage;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DaysWordingTest {

  @Test
  @DisplayName("every language has every phrase of the page, with its blanks, in its own words")
  void everythingIsSaid() {
    assertThat(WordingFaults.of(DaysPageWriter.books())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("the people to log in as are told in the words of the language")
  void peopleInOwnWords(Language language) {
    DemonstrationPeople people = DemonstrationPeople.ofTheSmallCampaign();
    ForeignWords words = ForeignWords.by(DaysPageWriter.books());

    Stream<InEveryLanguage> texts =
        Stream.concat(
            people.groups().stream().map(DemonstrationPeople.Group::title),
            people.people().stream()
                .flatMap(person -> Stream.of(person.description(), person.elsewhere()))
                .filter(Objects::nonNull));

    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.in(language)).isNotBlank().isEqualTo(text.in(language).strip());
              assertThat(words.in(language, text.in(language))).as(text.in(language)).isEmpty();
            });
  }
}
