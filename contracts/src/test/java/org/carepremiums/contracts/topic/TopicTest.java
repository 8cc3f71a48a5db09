package org.carepremiums.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A topic")
class TopicTest {

  @Test
  @DisplayName("of a source has its refused records go back to that source alone")
  void rejectionsOfSources() {
    assertThat(Topic.all())
        .filteredOn(Topic::isFromOutside)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            topic -> {
              Topic rejections = topic.rejections();
              assertThat(rejections.topicName())
                  .isEqualTo("upstream." + topic.source() + ".rejections.v1");
              assertThat(rejections.readers()).containsExactly(topic.source());
              assertThat(rejections.writers()).containsAll(topic.readers());
            });
  }

  @Test
  @DisplayName("of our own has its refused records go to the platform team")
  void rejectionsOfOurOwn() {
    assertThat(Topic.all())
        .filteredOn(topic -> !topic.isFromOutside())
        .contains(Topic.FACTS, Topic.DECISIONS, Topic.BUSINESS_DAYS, Topic.RULINGS)
        .allSatisfy(topic -> assertThat(topic.rejections()).isSameAs(Topic.PLATFORM_REJECTIONS));
    assertThat(Topic.PLATFORM_REJECTIONS.readers()).isEmpty();
  }

  @Test
  @DisplayName("on which deliveries come carries records that say what they state")
  void feeds() {
    assertThat(Topic.all())
        .filteredOn(Topic::isFeed)
        .isNotEmpty()
        .allMatch(topic -> FeedRecord.class.isAssignableFrom(topic.type().dataClass()));
  }

  @Test
  @DisplayName("is told apart by name, and an unknown name is refused")
  void names() {
    assertThat(Topic.of("upstream.rsw.receipts.v1")).isSameAs(Topic.receipts(Source.RSW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Topic.of("upstream.receipts.v1"))
        .withMessage("unknown topic 'upstream.receipts.v1'");
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.receipts(Source.BANK));
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.rejections(Source.INTAKE));
  }

  @Test
  @DisplayName("that a service reads has as many partitions as the others, so that keys meet")
  void partitions() {
    Set<Source> services =
        EnumSet.of(Source.INTAKE, Source.ELIGIBILITY, Source.PAYMENT, Source.CONTESTATION);

    assertThat(Topic.all())
        .filteredOn(topic -> !Collections.disjoint(topic.readers(), services))
        .contains(Topic.FACTS, Topic.BUSINESS_DAYS, Topic.PROSANTE_CONTESTATIONS)
        .allMatch(topic -> topic.partitions() == Topic.PARTITIONS);
    assertThat(Topic.receipts(Source.RSW).partitions()).isEqualTo(1);
    assertThat(Topic.PLATFORM_REJECTIONS.partitions()).isEqualTo(1);
  }
}
