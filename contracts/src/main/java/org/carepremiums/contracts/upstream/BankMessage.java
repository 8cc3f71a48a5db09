package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.Text;

/**
 * A file of the bank, as it is: pain.002.001.10, camt.053.001.08 or camt.054.001.08. A larger one
 * than a record can hold is handed in over HTTP.
 *
 * @param content the file's text
 * @param observedOn the day on which the bank made it
 */
public record BankMessage(
    @Text(maxLength = 1_000_000, pattern = Text.PARAGRAPHS, form = "the text of an XML file")
        String content,
    LocalDate observedOn)
    implements UpstreamRecord {}
