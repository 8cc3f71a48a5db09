package org.carepremiums.contracts.json;

/**
 * A field that was left out of an act, because it says something that it cannot say.
 *
 * @param name the path of the field; {@code null} where it is none of the act's and its name could
 *     be personal data
 * @param code a stable word for the problem, as for {@link InvalidRecord}
 * @param problem one sentence for a person, without personal data
 */
public record UnusableField(String name, String code, String problem) {

  /** Whether it is a field, or something inside it. */
  public boolean isIn(String field) {
    return name != null
        && (name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "["));
  }
}
