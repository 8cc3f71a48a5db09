package org.carepremiums.contestation.page;

import java.util.List;
import java.util.UUID;
import org.carepremiums.contracts.value.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What stands in the form with which one contests; {@code null} where nothing was.
 *
 * @param form its token: the same form sent twice is one contestation
 * @param criterion what was ticked
 * @param motivation as it was typed
 * @param later whether a document is to follow
 * @param action which button was pressed; empty for the return key
 * @param file what was chosen
 */
public record ContestAnswers(
    @RestForm String form,
    @RestForm List<String> criterion,
    @RestForm String motivation,
    @RestForm String later,
    @RestForm String action,
    @RestForm List<FileUpload> file) {

  /** UTF-16 units, as the record of a contestation takes them. */
  static final int LONGEST_MOTIVATION = 10_000;

  private static final String CONTINUE = "continue";
  private static final String SEND = "send";
  private static final int LONGEST_TOKEN = 64;
  private static final String NOT_TO_BE_READ =
      "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]";

  /** Ready to be shown again: with a token, and without what nobody can see. */
  public ContestAnswers {
    form =
        form != null && form.length() <= LONGEST_TOKEN && form.matches(Text.REFERENCE)
            ? form
            : UUID.randomUUID().toString();
    criterion = criterion == null ? List.of() : List.copyOf(criterion);
    motivation =
        motivation == null
            ? ""
            : motivation.replace("\r\n", "\n").replaceAll(NOT_TO_BE_READ, " ").strip();
    action = action == null ? "" : action;
    file = file == null ? List.of() : List.copyOf(file);
  }

  /** A form that nobody has filled in. */
  static ContestAnswers blank() {
    return new ContestAnswers(null, null, null, null, null, null);
  }

  /** A browser sends a part without a name where no file was chosen. */
  List<FileUpload> chosenFiles() {
    return file.stream()
        .filter(one -> one.size() > 0 || !(one.fileName() == null || one.fileName().isBlank()))
        .toList();
  }

  /** Whether the next step is asked for, as also by the return key, which presses no button. */
  boolean goesOn() {
    return action.isEmpty() || action.equals(CONTINUE) || isSent();
  }

  /** Whether what was looked at again is to be sent. */
  boolean isSent() {
    return action.equals(SEND);
  }

  public boolean isLater() {
    return later != null;
  }
}
