package org.carepremiums.platform.parameters.deadline;

import java.util.Map;

/**
 * To whom a contestation goes.
 *
 * @param name by the language's code, as in {@code fr}
 * @param address one line, by the language's code
 */
public record Addressee(Map<String, String> name, Map<String, String> address) {

  public Addressee {
    name = Map.copyOf(name);
    address = Map.copyOf(address);
  }
}
