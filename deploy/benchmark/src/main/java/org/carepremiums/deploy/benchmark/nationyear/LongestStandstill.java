package org.carepremiums.deploy.benchmark.nationyear;

/**
 * The longest time in which a service handled nothing although something stood on its topics, as
 * looks at it from time to time show it: by up to the time between two looks too long.
 */
final class LongestStandstill {

  private boolean isWaiting;
  private double since;
  private long handled;
  private double longest;

  /**
   * What a look shows.
   *
   * @param seconds when it was
   * @param handledNow how many records the service has handled by then
   * @param somethingStands whether it has not handled something that stands on its topics
   */
  void look(double seconds, long handledNow, boolean somethingStands) {
    if (isWaiting) {
      longest = Math.max(longest, seconds - since);
    }
    if (!isWaiting || !somethingStands || handledNow != handled) {
      since = seconds;
    }
    isWaiting = somethingStands;
    handled = handledNow;
  }

  double seconds() {
    return longest;
  }
}
