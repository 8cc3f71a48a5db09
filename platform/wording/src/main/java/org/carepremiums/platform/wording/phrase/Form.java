package org.carepremiums.platform.wording.phrase;

import java.util.List;
import java.util.Locale;

/**
 * What every language makes a phrase of.
 *
 * @param id its stable name; once decisions with it are published it means the same for good
 * @param blanks what has to be filled in, in the order in which the rules give it
 */
public record Form(String id, List<Blank> blanks) {

  /**
   * @param constant the name of an enum's constant
   */
  public static Form of(String constant, Blank... blanks) {
    return new Form(constant.toLowerCase(Locale.ROOT).replace('_', '-'), List.of(blanks));
  }
}
