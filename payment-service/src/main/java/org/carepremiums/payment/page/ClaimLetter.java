package org.carepremiums.payment.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.payment.parameters.Debtor;
import org.carepremiums.payment.parameters.Debtors;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * The letter by which a payee is asked to pay back, in the language that is asked for. It says what
 * was so on the day of the claim; what has become of it since stands above it, and is not printed.
 */
@ApplicationScoped
public class ClaimLetter {

  /** What it looks like. */
  @CheckedTemplate(basePath = "payments")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance claim(Page page, Content letter);
  }

  /**
   * What stands in it.
   *
   * @param claim the claim
   * @param debtor to whose account the money is paid back: that from which premiums are paid
   */
  public record Content(ClaimView claim, Debtor debtor) {

    public Wording addressee() {
      String number = claim.provider().value();
      if (toProvider()) {
        return ClaimLetterPhrase.CLAIM_TO_PROVIDER.with(number);
      }
      return claim.payee().institution() == null
          ? ClaimLetterPhrase.CLAIM_TO_INSTITUTION_NOT_NAMED.with(number)
          : ClaimLetterPhrase.CLAIM_TO_INSTITUTION.with(claim.payee().institution(), number);
    }

    public boolean toProvider() {
      return claim.payee().kind() == PayeeKind.PROVIDER;
    }

    public Wording premium() {
      return PaymentPhrase.PREMIUM_OF_YEAR.with(claim.scheme(), claim.year());
    }

    /** In groups of four, as account numbers are printed. */
    public String account() {
      return debtor.iban().value().replaceAll("(.{4})(?!$)", "$1 ");
    }
  }

  private final Pages pages;
  private final Debtors debtors;

  @Inject
  ClaimLetter(Pages pages, Debtors debtors) {
    this.pages = pages;
    this.debtors = debtors;
  }

  /** The letter of a claim, as an answer to this request. */
  public TemplateInstance of(ClaimView claim) {
    Content letter = new Content(claim, debtors.on(claim.openedOn()));
    return Templates.claim(
        pages.titled(ClaimLetterPhrase.CLAIM_TITLE.with(letter.premium())), letter);
  }
}
