package org.carepremiums.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.value.Iban;

/** A bank file read by an independent library, and what a bank requires of it. */
public final class BankFile {

  private static final String SEPA_TEXT = "[A-Za-z0-9/?:().,'+ -]+";

  private final MxPain00100109 message;

  public BankFile(String xml) {
    assertThat(xml)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">");
    this.message = MxPain00100109.parse(xml);
    assertThat(message).isNotNull();
    requireRules();
  }

  public GroupHeader85 header() {
    return message.getCstmrCdtTrfInitn().getGrpHdr();
  }

  public PaymentInstruction30 instruction() {
    List<PaymentInstruction30> instructions = message.getCstmrCdtTrfInitn().getPmtInf();
    assertThat(instructions).hasSize(1);
    return instructions.get(0);
  }

  public List<CreditTransferTransaction34> transactions() {
    return instruction().getCdtTrfTxInf();
  }

  /** The rules of ISO 20022 and of the SEPA guidelines that no parser checks. */
  private void requireRules() {
    BigDecimal sum =
        transactions().stream()
            .map(transaction -> transaction.getAmt().getInstdAmt().getValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String count = Integer.toString(transactions().size());
    assertThat(transactions()).isNotEmpty();
    assertThat(header().getNbOfTxs()).isEqualTo(count);
    assertThat(instruction().getNbOfTxs()).isEqualTo(count);
    assertThat(header().getCtrlSum()).isEqualByComparingTo(sum);
    assertThat(instruction().getCtrlSum()).isEqualByComparingTo(sum);
    requireText(header().getMsgId(), 35);
    requireText(header().getInitgPty().getNm(), 70);
    assertThat(header().getCreDtTm()).isNotNull();
    assertThat(instruction().getPmtMtd().value()).isEqualTo("TRF");
    assertThat(instruction().getPmtTpInf().getSvcLvl().get(0).getCd()).isEqualTo("SEPA");
    assertThat(instruction().getChrgBr().value()).isEqualTo("SLEV");
    assertThat(instruction().getReqdExctnDt().getDt()).isNotNull();
    assertThat(instruction().getReqdExctnDt().getDtTm()).isNull();
    requireText(instruction().getPmtInfId(), 35);
    requireText(instruction().getDbtr().getNm(), 70);
    assertThat(new Iban(instruction().getDbtrAcct().getId().getIBAN())).isNotNull();
    assertThat(instruction().getDbtrAgt().getFinInstnId()).isNotNull();
    Set<String> identifications = new HashSet<>();
    for (CreditTransferTransaction34 transaction : transactions()) {
      String identification = transaction.getPmtId().getEndToEndId();
      requireText(identification, 35);
      assertThat(identifications.add(identification)).as(identification).isTrue();
      requireText(transaction.getCdtr().getNm(), 70);
      requireText(transaction.getRmtInf().getUstrd().get(0), 140);
      assertThat(transaction.getRmtInf().getUstrd()).hasSize(1);
      assertThat(transaction.getAmt().getInstdAmt().getCcy()).isEqualTo("EUR");
      assertThat(transaction.getAmt().getInstdAmt().getValue()).isPositive();
      assertThat(transaction.getAmt().getInstdAmt().getValue().scale()).isEqualTo(2);
      assertThat(new Iban(transaction.getCdtrAcct().getId().getIBAN())).isNotNull();
    }
  }

  private static void requireText(String text, int maxLength) {
    assertThat(text)
        .matches(SEPA_TEXT)
        .hasSizeBetween(1, maxLength)
        .doesNotStartWith("/")
        .doesNotEndWith("/")
        .doesNotContain("//");
  }
}
