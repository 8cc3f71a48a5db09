package org.carepremiums.eligibility.rule.practice;

/**
 * How many parameters give which amount (rule book §3, table; §13, "Tiers").
 *
 * @param parameters so many have to be reached by who works à l'acte
 * @param parametersAtForfait so many by who works at forfait
 * @param euros the premium, in whole euros
 */
public record Tier(Integer parameters, Integer parametersAtForfait, Integer euros) {

  /**
   * @throws IllegalArgumentException when something is missing or impossible
   */
  public Tier {
    if (parameters == null || parametersAtForfait == null || euros == null) {
      throw new IllegalArgumentException("a tier has no parameters, parametersAtForfait or euros");
    }
    if (parameters < 1 || parametersAtForfait < 1 || parametersAtForfait > parameters) {
      throw new IllegalArgumentException(
          "a tier asks for at least one parameter, and at forfait for no more than à l'acte");
    }
  }

  boolean isReached(int reached, boolean atForfait) {
    return reached >= from(atForfait);
  }

  int from(boolean atForfait) {
    return atForfait ? parametersAtForfait : parameters;
  }
}
