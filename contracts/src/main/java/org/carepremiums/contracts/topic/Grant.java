package org.carepremiums.contracts.topic;

import java.util.Set;

/**
 * What an account may do with one topic or one consumer group, named in full: there are no
 * patterns.
 *
 * @param resource what kind of thing it is
 * @param name its name at the broker
 * @param operations what is allowed; everything else is refused
 */
public record Grant(Resource resource, String name, Set<Operation> operations) {

  public Grant {
    operations = Set.copyOf(operations);
  }

  /** What a grant is about. */
  public enum Resource {
    TOPIC,
    GROUP
  }

  /** What is allowed, in the broker's words. */
  public enum Operation {
    READ,
    WRITE,
    /** To see that it is there, its partitions and its offsets. */
    DESCRIBE
  }
}
