package org.carepremiums.payment;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Files as banks write them, of as much as a test is about. */
final class BankXml {

  /** The account of the demonstration, which premiums are paid from. */
  static final String OUR_ACCOUNT = "BE68539007547034";

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s">%s</Document>
      """;

  private BankXml() {}

  /**
   * A pain.002.
   *
   * @param groupStatus of the whole file; {@code null} for none
   * @param payments each as {@link #payment}
   */
  static String statusReport(
      String messageId, String batchId, String groupStatus, String... payments) {
    return DOCUMENT.formatted(
        "pain.002.001.10",
        """
        <CstmrPmtStsRpt>
          <GrpHdr><MsgId>%s</MsgId><CreDtTm>2025-10-16T09:30:00+02:00</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
          <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
        </CstmrPmtStsRpt>
        """
            .formatted(
                messageId,
                batchId,
                groupStatus == null ? "" : "<GrpSts>%s</GrpSts>".formatted(groupStatus),
                batchId,
                String.join("", payments)));
  }

  /**
   * @param reason {@code null} for none
   */
  static String payment(String payoutId, String status, String reason) {
    return """
        <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>
        """
        .formatted(
            payoutId,
            status,
            reason == null
                ? ""
                : "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>".formatted(reason));
  }

  /** A camt.053 of one day of an account. */
  static String statement(String messageId, String iban, String... entries) {
    return DOCUMENT.formatted(
        "camt.053.001.08",
        """
        <BkToCstmrStmt>
          <GrpHdr><MsgId>%s</MsgId><CreDtTm>2025-10-17T22:00:00+02:00</CreDtTm></GrpHdr>
          <Stmt><Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>%s</Stmt>
        </BkToCstmrStmt>
        """
            .formatted(messageId, messageId, iban, String.join("", entries)));
  }

  /** A camt.054 with some bookings. */
  static String notification(String messageId, String... entries) {
    return DOCUMENT.formatted(
        "camt.054.001.08",
        """
        <BkToCstmrDbtCdtNtfctn>
          <GrpHdr><MsgId>%s</MsgId><CreDtTm>2025-10-17T10:00:00+02:00</CreDtTm></GrpHdr>
          <Ntfctn><Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>%s</Ntfctn>
        </BkToCstmrDbtCdtNtfctn>
        """
            .formatted(messageId, messageId, OUR_ACCOUNT, String.join("", entries)));
  }

  /**
   * A booking.
   *
   * @param direction {@code DBIT} or {@code CRDT}
   * @param amount in euros, as in {@code 800.00}
   * @param bankReference the bank's own
   */
  static String entry(String direction, String amount, String bankReference, String... details) {
    return """
        <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2025-10-17</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>%s</Ntry>
        """
        .formatted(
            amount,
            direction,
            bankReference,
            Arrays.stream(details)
                .map("<NtryDtls>%s</NtryDtls>"::formatted)
                .collect(Collectors.joining()));
  }

  /** A batch that was booked in one sum. */
  static String batch(String batchId) {
    return "<Btch><PmtInfId>%s</PmtInfId></Btch>".formatted(batchId);
  }

  /** A single payment of ours. */
  static String transaction(String payoutId) {
    return "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls>".formatted(payoutId);
  }

  /** A payment of ours that came back. */
  static String returned(String payoutId, String reason) {
    return """
        <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
          <RtrInf><Rsn><Cd>%s</Cd></Rsn></RtrInf></TxDtls>
        """
        .formatted(payoutId, reason);
  }

  /** Somebody paid us. */
  static String received(String payer, String communication) {
    return """
        <TxDtls><RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>
          <DbtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></DbtrAcct></RltdPties>
          <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>
        """
        .formatted(payer, communication);
  }
}
