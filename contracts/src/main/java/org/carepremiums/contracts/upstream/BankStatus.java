package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * What the bank says of one payout (pain.002, camt.053/054).
 *
 * @param statusId the bank's own reference
 * @param inamiNumber the payee; {@code null} where the bank does not repeat it
 * @param payoutId the payout's end-to-end identification
 * @param status accepted, rejected, booked or returned
 * @param reasonCode ISO 20022 external reason, as in {@code AC01}; due for rejected and returned
 * @param observedOn the day on which the bank established this
 */
public record BankStatus(
    @Text(maxLength = 64, pattern = Text.BANK, form = "characters that banks carry")
        String statusId,
    @MayBeAbsent InamiNumber inamiNumber,
    @Text(maxLength = 35, pattern = Text.BANK, form = "characters that banks carry")
        String payoutId,
    BankStatusKind status,
    @MayBeAbsent @Text(maxLength = 4, pattern = "[A-Z0-9]{4}", form = "four capitals or digits")
        String reasonCode,
    LocalDate observedOn)
    implements UpstreamRecord {}
