package org.carepremiums.eligibility.rule;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.carepremiums.contracts.fact.Fact;

/**
 * A registered group practice with what is known of everybody whom a fact calls a member of it, on
 * whatever days, also of the provider on whom is decided. The rules find out themselves who counts.
 * Not for several threads at once.
 */
public final class GroupPractice {

  private final String practiceId;
  private final Map<String, ProviderFacts> members;
  private final Map<Object, Object> found = new IdentityHashMap<>(2);

  /**
   * @param practiceId the registered practice
   * @param members what is known of each, by the 8 digits of the INAMI number
   */
  public GroupPractice(String practiceId, Map<String, ProviderFacts> members) {
    this.practiceId = practiceId;
    this.members = members;
  }

  /**
   * @param facts each member's facts by the 8 digits of the INAMI number, each in its latest
   *     version
   */
  public static GroupPractice of(String practiceId, Map<String, ? extends Collection<Fact>> facts) {
    Map<String, ProviderFacts> members = new TreeMap<>();
    facts.forEach((member, known) -> members.put(member, ProviderFacts.of(known, Map.of())));
    return new GroupPractice(practiceId, members);
  }

  public String practiceId() {
    return practiceId;
  }

  /** What is known of each member, by the 8 digits of the INAMI number. */
  public Map<String, ProviderFacts> members() {
    return members;
  }

  /**
   * What a rule finds out about the practice, found out once for all its members.
   *
   * @param rule which rule, in which premium year
   * @param type of what it finds out
   */
  public <T> T once(Object rule, Class<T> type, Supplier<T> find) {
    return type.cast(found.computeIfAbsent(rule, first -> find.get()));
  }
}
