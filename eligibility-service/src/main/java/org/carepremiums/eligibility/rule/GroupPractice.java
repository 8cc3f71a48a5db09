package org.carepremiums.eligibility.rule;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.fact.Fact;

/**
 * A registered group practice with what is known of everybody whom a fact calls a member of it, on
 * whatever days, also of the provider on whom is decided. The rules find out themselves who counts.
 *
 * @param practiceId the registered practice
 * @param members what is known of each, by the 8 digits of the INAMI number
 */
public record GroupPractice(String practiceId, Map<String, ProviderFacts> members) {

  /**
   * @param facts each member's facts by the 8 digits of the INAMI number, each in its latest
   *     version
   */
  public static GroupPractice of(String practiceId, Map<String, ? extends Collection<Fact>> facts) {
    Map<String, ProviderFacts> members = new TreeMap<>();
    facts.forEach((member, known) -> members.put(member, ProviderFacts.of(known, Map.of())));
    return new GroupPractice(practiceId, members);
  }
}
