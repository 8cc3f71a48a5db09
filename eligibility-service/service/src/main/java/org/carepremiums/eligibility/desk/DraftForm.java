package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carepremiums.eligibility.draft.DraftDesk;
import org.carepremiums.eligibility.draft.UnreadableDraft;

/**
 * The form with which a draft is compared, as it is shown.
 *
 * @param answers what stands in it
 * @param premiums what can be chosen: premium and year by how they stand in an address
 * @param unreadable why the text cannot be taken for law; {@code null} where it can, or nobody
 *     knows
 */
public record DraftForm(
    DraftAnswers answers, Map<String, String> premiums, @Nullable UnreadableDraft unreadable) {

  private static final int AROUND = 3;

  /** A line of the text. */
  public record NumberedLine(int number, String text, boolean wrong) {}

  /** The lines around the one that is wrong; none where it is in no line. */
  public List<NumberedLine> excerpt() {
    if (unreadable == null || unreadable.line() == 0) {
      return List.of();
    }
    List<String> lines = answers.text().lines().toList();
    int wrong = Math.min(unreadable.line(), lines.size());
    return IntStream.rangeClosed(
            Math.max(1, wrong - AROUND), Math.min(lines.size(), wrong + AROUND))
        .mapToObj(number -> new NumberedLine(number, lines.get(number - 1), number == wrong))
        .toList();
  }

  /** How many comparisons are kept. */
  public long mostKept() {
    return DraftDesk.MOST_KEPT;
  }

  /** For how many days. */
  public long daysKept() {
    return DraftDesk.KEPT.toDays();
  }

  /** How large a file may be. */
  public long mostKilobytes() {
    return DraftsPage.MOST_KILOBYTES;
  }
}
