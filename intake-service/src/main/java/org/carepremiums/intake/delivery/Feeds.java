package org.carepremiums.intake.delivery;

import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.web.RequestRefused;

/** The feed that a path names. */
public final class Feeds {

  private Feeds() {}

  /** Every feed, those of a source together. */
  public static List<Topic> all() {
    return Topic.all().stream()
        .filter(Topic::isFeed)
        .sorted(Comparator.comparing(Topic::source).thenComparing(Topic::feed))
        .toList();
  }

  /** Those of one source. */
  public static List<Topic> of(Source source) {
    return all().stream().filter(topic -> topic.source() == source).toList();
  }

  /**
   * @throws RequestRefused where there is none
   */
  public static Topic required(String source, String feed) {
    return Topic.all().stream()
        .filter(Topic::isFeed)
        .filter(topic -> topic.source().id().equals(source) && topic.feed().equals(feed))
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("there is no such source with such a feed"));
  }
}
