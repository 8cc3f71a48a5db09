package org.carepremiums.payment.bankfile;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * What a premium is called on a bank statement: short, since it stands there in three languages.
 */
public enum RemittancePhrase implements Phrase {
  REMITTANCE_SOFTWARE,
  REMITTANCE_QUALITY,
  REMITTANCE_INTEGRATED_PRACTICE,
  REMITTANCE_STARTER,
  REMITTANCE_SOCIAL_STATUS;

  private final Form form = Form.of(name());

  static RemittancePhrase of(Scheme scheme) {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE -> REMITTANCE_SOFTWARE;
      case PHYSIOTHERAPIST_QUALITY -> REMITTANCE_QUALITY;
      case GP_INTEGRATED_PRACTICE -> REMITTANCE_INTEGRATED_PRACTICE;
      case GP_STARTER_DMG -> REMITTANCE_STARTER;
      case PHYSIOTHERAPIST_SOCIAL_STATUS -> REMITTANCE_SOCIAL_STATUS;
    };
  }

  @Override
  public Form form() {
    return form;
  }
}
