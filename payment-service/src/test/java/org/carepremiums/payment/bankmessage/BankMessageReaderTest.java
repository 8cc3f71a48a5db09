package org.carepremiums.payment.bankmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message of the bank")
class BankMessageReaderTest {

  private static final String PAIN_002 =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-10-16T23:30:00Z</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>batch-2025-10-15</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>batch-2025-10-15</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
          <TxInfAndSts><OrgnlEndToEndId>KSW-2024-54263481-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf></StsRsnInf></TxInfAndSts>
          <TxInfAndSts><OrgnlEndToEndId>KSW-2024-54263481-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Prtry>our own</Prtry></Rsn></StsRsnInf></TxInfAndSts>
        </OrgnlPmtInfAndSts>
      </CstmrPmtStsRpt></Document>
      """;

  private static final String CAMT_053 =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>S1</MsgId><CreDtTm>2025-10-17T22:00:00+02:00</CreDtTm></GrpHdr>
        <Stmt><Id>1</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>
          <Ntry><Amt Ccy="EUR">1600.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2025-10-17</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
            <NtryDtls><Btch><MsgId>batch-2025-10-15</MsgId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls></Ntry>
          <Ntry><Amt Ccy="EUR">12.5</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><DtTm>2025-10-17T23:30:00Z</DtTm></BookgDt><AddtlNtryInf>Charges</AddtlNtryInf></Ntry>
          <Ntry><Amt Ccy="EUR">800.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>
          <Ntry><Amt Ccy="USD">800.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2025-10-17</Dt></BookgDt></Ntry>
          <Ntry><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2025-10-17</Dt></BookgDt><AcctSvcrRef>B4</AcctSvcrRef>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Somebody</Nm></Pty></Dbtr></RltdPties>
              <RmtInf><Strd><CdtrRefInf><Ref>090933755493</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
          <Ntry><Amt Ccy="EUR">1600.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2025-10-17</Dt></BookgDt><AcctSvcrRef>B5</AcctSvcrRef>
            <NtryDtls>
              <TxDtls><Refs><EndToEndId>KSW-2024-54263481-1</EndToEndId></Refs><Amt Ccy="EUR">800.00</Amt>
                <RtrInf><Rsn><Cd>MD07</Cd></Rsn></RtrInf></TxDtls>
              <TxDtls><Refs><EndToEndId>KSW-2024-54263481-2</EndToEndId></Refs><Amt Ccy="EUR">800.00</Amt>
                <RtrInf/></TxDtls>
            </NtryDtls></Ntry>
        </Stmt>
      </BkToCstmrStmt></Document>
      """;

  @Test
  @DisplayName(
      "pain.002 tells of the file, the instruction and single payments, each with its reason")
  void statusReport() throws RefusedBankMessage {
    ReadBankMessage read = BankMessageReader.read(PAIN_002);

    assertThat(read.kind()).isEqualTo(BankMessageKind.PAIN_002);
    assertThat(read.messageId()).isEqualTo("R1");
    assertThat(read.createdOn()).as("in Brussels").isEqualTo(LocalDate.of(2025, 10, 17));
    assertThat(read.notices())
        .containsExactly(
            new BankNotice.BatchStatus("OrgnlGrpInfAndSts", "batch-2025-10-15", "PART", null),
            new BankNotice.BatchStatus("OrgnlPmtInfAndSts[1]", "batch-2025-10-15", "PART", null),
            new BankNotice.PaymentStatus(
                "OrgnlPmtInfAndSts[1]/TxInfAndSts[1]", "KSW-2024-54263481-1", "RJCT", "AC04"),
            new BankNotice.PaymentStatus(
                "OrgnlPmtInfAndSts[1]/TxInfAndSts[2]", "KSW-2024-54263481-2", "RJCT", "NARR"));
  }

  @Test
  @DisplayName(
      "camt.053 tells of batches, charges, returns and what somebody paid; nothing is left out")
  void statement() throws RefusedBankMessage {
    ReadBankMessage read = BankMessageReader.read(CAMT_053);
    LocalDate on = LocalDate.of(2025, 10, 17);

    assertThat(read.accounts()).containsExactly("BE68539007547034");
    assertThat(read.notices())
        .containsExactly(
            booking(
                "Stmt[1]/Ntry[1]/NtryDtls[1]",
                BankNotice.Movement.BATCH_PAID,
                "batch-2025-10-15",
                160_000,
                on,
                "B1"),
            booking(
                "Stmt[1]/Ntry[2]",
                BankNotice.Movement.OTHER_DEBIT,
                null,
                1_250,
                LocalDate.of(2025, 10, 18),
                null),
            new BankNotice.Unusable("Stmt[1]/Ntry[3]", NoticeProblem.NOT_BOOKED_YET, false),
            new BankNotice.Unusable("Stmt[1]/Ntry[4]", NoticeProblem.OTHER_CURRENCY, true),
            new BankNotice.Booking(
                "Stmt[1]/Ntry[5]/NtryDtls[1]/TxDtls[1]",
                BankNotice.Movement.RECEIVED,
                null,
                EuroCents.of(10_000),
                on,
                "B4",
                null,
                new BankNotice.IncomingPayment("090933755493", "Somebody", null)),
            returned(1, "MD07", on),
            returned(2, "NARR", on));
  }

  private static BankNotice booking(
      String place,
      BankNotice.Movement movement,
      String reference,
      long cents,
      LocalDate on,
      String bankReference) {
    return new BankNotice.Booking(
        place, movement, reference, EuroCents.of(cents), on, bankReference, null, null);
  }

  private static BankNotice returned(int number, String reason, LocalDate on) {
    return new BankNotice.Booking(
        "Stmt[1]/Ntry[6]/NtryDtls[1]/TxDtls[%d]".formatted(number),
        BankNotice.Movement.PAYMENT_RETURNED,
        "KSW-2024-54263481-" + number,
        EuroCents.of(80_000),
        on,
        null,
        reason,
        null);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that cannot be read is refused with the reason and the element that it is about")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          malformed-xml     | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt> |
          malformed-xml     | not XML at all |
          malformed-xml     | <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document> |
          other-message     | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/> | Document
          other-message     | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"/> | Document
          other-message     | <Document/> | Document
          empty             | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"/> |
          missing-element   | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt/></Document> | CstmrPmtStsRpt/GrpHdr
          missing-element   | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>S</MsgId></GrpHdr></BkToCstmrStmt></Document> | BkToCstmrStmt/GrpHdr/CreDtTm
          missing-element   | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id></Stmt></BkToCstmrStmt></Document> | Stmt[1]/Acct/Id/IBAN
          """)
  void refused(String code, String xml, String element) {
    RefusedBankMessage refused =
        catchThrowableOfType(RefusedBankMessage.class, () -> BankMessageReader.read(xml));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.element()).isEqualTo(element);
  }

  @Test
  @DisplayName("in other characters, or deeper than any message, is refused")
  void otherCharacters() {
    assertThat(
            catchThrowableOfType(
                    RefusedBankMessage.class,
                    () -> BankMessageReader.read(PAIN_002.getBytes(StandardCharsets.UTF_16)))
                .code())
        .isEqualTo("not-utf-8");
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThat(
            catchThrowableOfType(RefusedBankMessage.class, () -> BankMessageReader.read(deep))
                .code())
        .isEqualTo("malformed-xml");
  }

  @Test
  @DisplayName("with a byte order mark, or with elements that nobody knows, says the same")
  void sameWithMark() throws RefusedBankMessage {
    ReadBankMessage plain = BankMessageReader.read(PAIN_002);

    assertThat(BankMessageReader.read("\uFEFF" + PAIN_002)).isEqualTo(plain);
    assertThat(
            BankMessageReader.read(
                PAIN_002.replace("<GrpHdr>", "<GrpHdr><Unknown><Deeper/></Unknown>")))
        .isEqualTo(plain);
  }
}
