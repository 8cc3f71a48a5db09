package org.carepremiums.contestation.http;

import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * Gives a case to a case handler.
 *
 * @param handler who decides it from now on
 * @param insteadOf from whom it is taken; {@code null} where it is nobody's
 */
public record Assignment(
    @Text(maxLength = 100, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM) String handler,
    @MayBeAbsent @Text(maxLength = 100, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String insteadOf) {}
