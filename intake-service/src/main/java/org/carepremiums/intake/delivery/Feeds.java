package org.carepremiums.intake.delivery;

import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.web.RequestRefused;

/** The feed that a path names. */
public final class Feeds {

  private Feeds() {}

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
