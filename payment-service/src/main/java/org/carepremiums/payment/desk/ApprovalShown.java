package org.carepremiums.payment.desk;

import java.util.List;

/**
 * What four eyes see: exactly what would be approved.
 *
 * @param shown the batch
 * @param now what the form carries: what is so now
 * @param changed what is otherwise than when the page was opened
 */
public record ApprovalShown(BatchShown shown, Seen now, List<Seen.Change> changed) {}
