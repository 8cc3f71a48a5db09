package org.carepremiums.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.Ibans;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.parameters.Debtor;
import org.carepremiums.payment.parameters.PostalAddress;
import org.carepremiums.payment.phrases.PaymentPhrasebooks;
import org.carepremiums.payment.store.PayoutLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentInitiationTest {

  private static final LocalDate EXECUTION = LocalDate.of(2025, 12, 9);
  private static final Iban PAYER = new Iban("BE68539007547034");

  @Test
  @DisplayName("The file says who pays whom how much, when and for what")
  void wholeFile() {
    PayoutLine line = line(1, "Cabinet Hélène & fils", 80_000);
    BankFile file = write(debtor(null), List.of(line, line(2, "Łukasz", 200_000)));

    assertThat(file.header().getMsgId()).isEqualTo("batch-2025-12-05");
    assertThat(file.header().getCreDtTm()).isEqualTo("2025-12-05T08:00:00+01:00");
    assertThat(file.header().getCtrlSum()).isEqualByComparingTo("2800.00");
    assertThat(file.instruction().getReqdExctnDt().getDt()).isEqualTo(EXECUTION);
    assertThat(file.instruction().getDbtrAcct().getId().getIBAN()).isEqualTo(PAYER.value());
    assertThat(file.instruction().getDbtrAgt().getFinInstnId().getOthr().getId())
        .isEqualTo("NOTPROVIDED");
    assertThat(file.transactions().get(0).getCdtr().getNm()).isEqualTo("Cabinet Helene + fils");
    assertThat(file.transactions().get(0).getCdtrAcct().getId().getIBAN())
        .isEqualTo(line.iban().value());
    assertThat(file.transactions().get(0).getPmtId().getEndToEndId())
        .isEqualTo("KSW-2024-54263481-1");
    assertThat(file.transactions().get(0).getRmtInf().getUstrd())
        .containsExactly(
            "Intervention logiciel / Tegemoetkoming software / Softwarebeitrag 2024 - INAMI/RIZIV"
                + " 54263481527");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Scheme.class)
  @DisplayName("What a payment is for stands on the bank statement in three languages, uncut")
  void remittanceIsNotCut(Scheme scheme) {
    String written =
        new RemittanceText(PaymentPhrasebooks.books()).of(line(1, scheme, "Holder", 80_000));

    assertThat(written).hasSizeLessThanOrEqualTo(140).endsWith("2024 - INAMI/RIZIV 54263481527");
    assertThat(
            write(debtor(null), List.of(line(1, scheme, "Holder", 80_000)))
                .transactions()
                .get(0)
                .getRmtInf()
                .getUstrd()
                .get(0))
        .hasSameSizeAs(written);
  }

  @Test
  @DisplayName("The file says where the debtor is, as banks ask for accounts outside the EEA")
  void addressOfTheDebtor() {
    var debtor = write(debtor(null), List.of(line(1, "Holder", 80_000))).instruction().getDbtr();

    assertThat(debtor.getNm()).isEqualTo("INAMI-RIZIV");
    assertThat(debtor.getPstlAdr().getStrtNm()).isEqualTo("Avenue Galilee");
    assertThat(debtor.getPstlAdr().getBldgNb()).isEqualTo("5/01");
    assertThat(debtor.getPstlAdr().getPstCd()).isEqualTo("1210");
    assertThat(debtor.getPstlAdr().getTwnNm()).isEqualTo("Bruxelles");
    assertThat(debtor.getPstlAdr().getCtry()).isEqualTo("BE");
  }

  @Test
  @DisplayName("A debtor's bank is named where it is known")
  void bankOfTheDebtor() {
    BankFile file = write(debtor("PCHQBEBB"), List.of(line(1, "Holder", 80_000)));

    assertThat(file.instruction().getDbtrAgt().getFinInstnId().getBICFI()).isEqualTo("PCHQBEBB");
  }

  @Test
  @DisplayName("A file of many thousand lines adds up")
  void manyLines() {
    BankFile file =
        write(
            debtor(null),
            IntStream.rangeClosed(1, 5_000)
                .mapToObj(n -> line(n, "Holder " + n, 80_000 + n))
                .toList());

    assertThat(file.header().getNbOfTxs()).isEqualTo("5000");
  }

  @Test
  @DisplayName("The same batch gives the same file, byte for byte")
  void reproducible() {
    List<PayoutLine> lines = List.of(line(1, "Holder", 80_000));

    assertThat(text(debtor(null), lines)).isEqualTo(text(debtor(null), lines));
  }

  private static BankFile write(Debtor debtor, List<PayoutLine> lines) {
    return new BankFile(text(debtor, lines));
  }

  private static String text(Debtor debtor, List<PayoutLine> lines) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    PaymentInitiation file =
        PaymentInitiation.begin(
            target,
            "batch-2025-12-05",
            BusinessDay.of("2025-12-05"),
            EXECUTION,
            debtor,
            lines.size(),
            lines.stream().map(PayoutLine::amount).reduce(EuroCents.ZERO, EuroCents::plus),
            new RemittanceText(PaymentPhrasebooks.books()));
    file.add(lines);
    file.end();
    return target.toString(StandardCharsets.UTF_8);
  }

  private static Debtor debtor(String bic) {
    return new Debtor(
        "INAMI-RIZIV",
        PAYER,
        bic,
        new PostalAddress("Avenue Galilée", "5/01", "1210", "Bruxelles", "BE"),
        true);
  }

  private static PayoutLine line(int number, String holder, long cents) {
    return line(number, Scheme.PHYSIOTHERAPIST_SOFTWARE, holder, cents);
  }

  private static PayoutLine line(int number, Scheme scheme, String holder, long cents) {
    return new PayoutLine(
        "KSW-2024-54263481-" + number,
        "batch-2025-12-05",
        new LedgerAccountId(new InamiKey("54263481"), scheme, PremiumYear.of(2024)),
        "physiotherapist-software/2024/54263481/1",
        EuroCents.of(cents),
        Ibans.next(),
        holder,
        Payee.PROVIDER,
        "54263481527",
        EXECUTION,
        LocalDate.of(2025, 12, 31),
        PayoutStage.ORDERED,
        null);
  }
}
