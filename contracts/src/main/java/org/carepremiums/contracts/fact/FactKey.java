package org.carepremiums.contracts.fact;

import org.carepremiums.contracts.event.Source;

/**
 * What a statement is about: two statements with the same key cannot both hold.
 *
 * @param subject the provider's 8 digits, or a software package
 * @param kind the kind of fact
 * @param key what tells it from others of its kind
 * @param source who states it
 */
public record FactKey(String subject, String kind, String key, Source source) {

  /** The key of a fact. */
  public static FactKey of(String subject, FactValue value, Source source) {
    return new FactKey(subject, value.kind().id(), value.key(), source);
  }

  /** {@code subject/kind/key/source/version}. */
  public String factId(int version) {
    return String.join(
        "/", subject, kind, key.replace('/', '-'), source.id(), Integer.toString(version));
  }
}
