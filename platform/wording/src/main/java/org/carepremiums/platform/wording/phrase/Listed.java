package org.carepremiums.platform.wording.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several things, each of which a wording tells of; they are put together only for somebody who
 * reads them.
 *
 * @param things what is told of
 * @param each what is said of one
 */
public record Listed<T>(List<? extends T> things, Function<? super T, Wording> each) {

  /** Somebody with hundreds of them still gets an explanation that can be read. */
  private static final int MOST = 20;

  /** A list of wordings as they are. */
  public static Listed<Wording> of(List<Wording> wordings) {
    return new Listed<>(wordings, Function.identity());
  }

  /** One wording for each; after the first twenty, one that says how many more there are. */
  public List<Wording> wordings() {
    int shown = things.size() <= MOST ? things.size() : MOST;
    List<Wording> wordings = new ArrayList<>(shown + 1);
    for (T thing : things.subList(0, shown)) {
      wordings.add(each.apply(thing));
    }
    if (shown < things.size()) {
      wordings.add(SharedPhrase.MORE.with(things.size() - shown));
    }
    return wordings;
  }
}
