package org.carepremiums.payment.bankfile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.parameters.Debtor;
import org.carepremiums.payment.parameters.PostalAddress;
import org.carepremiums.payment.store.PayoutLine;

/**
 * Writes a customer credit transfer initiation, pain.001.001.09, element by element: one payment
 * instruction with one transaction per line.
 */
final class PaymentInitiation {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final int NAME_LENGTH = 70;
  private static final int REMITTANCE_LENGTH = 140;
  private static final int SHORT_LENGTH = 16;
  private static final int TOWN_LENGTH = 35;

  /** The day has no hour in this system: files are dated at the opening of the office. */
  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

  /** The writer hands every byte on by itself. */
  private static final int BUFFER_BYTES = 64 * 1024;

  private final XMLStreamWriter xml;
  private final RemittanceText remittances;

  private PaymentInitiation(XMLStreamWriter xml, RemittanceText remittances) {
    this.xml = xml;
    this.remittances = remittances;
  }

  /**
   * Writes what stands before the lines.
   *
   * @param messageId at most 35 characters
   * @param day the business day that is open
   * @param executionDate the day on which the bank is asked to pay
   * @param debtor the account to pay from
   * @param count how many lines will be added, at least one
   * @param total what they come to
   * @param remittances what stands with a payment on the payee's bank statement
   */
  static PaymentInitiation begin(
      OutputStream target,
      String messageId,
      BusinessDay day,
      LocalDate executionDate,
      Debtor debtor,
      int count,
      EuroCents total,
      RemittanceText remittances) {
    try {
      PaymentInitiation file =
          new PaymentInitiation(
              XMLOutputFactory.newDefaultFactory()
                  .createXMLStreamWriter(
                      new BufferedOutputStream(target, BUFFER_BYTES),
                      StandardCharsets.UTF_8.name()),
              remittances);
      file.head(messageId, day, executionDate, debtor, Integer.toString(count), amount(total));
      return file;
    } catch (XMLStreamException failure) {
      throw unwritable(failure);
    }
  }

  /** Writes the next lines. */
  void add(List<PayoutLine> lines) {
    try {
      for (PayoutLine line : lines) {
        transaction(line);
      }
    } catch (XMLStreamException failure) {
      throw unwritable(failure);
    }
  }

  /** Writes what stands behind the lines, all of it through to the target. */
  void end() {
    try {
      close(2);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException failure) {
      throw unwritable(failure);
    }
  }

  private static IllegalStateException unwritable(XMLStreamException failure) {
    return new IllegalStateException("the bank file cannot be written", failure);
  }

  private void head(
      String messageId,
      BusinessDay day,
      LocalDate executionDate,
      Debtor debtor,
      String count,
      String sum)
      throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    open("CstmrCdtTrfInitn");
    groupHeader(messageId, day, debtor, count, sum);
    open("PmtInf");
    text("PmtInfId", messageId);
    text("PmtMtd", "TRF");
    text("BtchBookg", "true");
    text("NbOfTxs", count);
    text("CtrlSum", sum);
    open("PmtTpInf", "SvcLvl");
    text("Cd", "SEPA");
    close(2);
    open("ReqdExctnDt");
    text("Dt", executionDate.toString());
    close(1);
    debtor(debtor);
    text("ChrgBr", "SLEV");
  }

  private void groupHeader(
      String messageId, BusinessDay day, Debtor debtor, String count, String sum)
      throws XMLStreamException {
    open("GrpHdr");
    text("MsgId", messageId);
    text(
        "CreDtTm",
        day.value()
            .atTime(OFFICE_OPENS)
            .atZone(BusinessDay.ZONE)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    text("NbOfTxs", count);
    text("CtrlSum", sum);
    open("InitgPty");
    text("Nm", name(debtor));
    close(2);
  }

  private void debtor(Debtor debtor) throws XMLStreamException {
    open("Dbtr");
    text("Nm", name(debtor));
    address(debtor.address());
    close(1);
    open("DbtrAcct", "Id");
    text("IBAN", debtor.iban().value());
    close(2);
    open("DbtrAgt", "FinInstnId");
    if (debtor.bic() == null) {
      open("Othr");
      text("Id", "NOTPROVIDED");
      close(1);
    } else {
      text("BICFI", debtor.bic());
    }
    close(2);
  }

  /** Banks ask for it where an account outside the European Economic Area is paid to. */
  private void address(PostalAddress address) throws XMLStreamException {
    open("PstlAdr");
    text("StrtNm", SepaText.of(address.street(), NAME_LENGTH, "NOTPROVIDED"));
    text("BldgNb", SepaText.of(address.number(), SHORT_LENGTH, "NOTPROVIDED"));
    text("PstCd", SepaText.of(address.postcode(), SHORT_LENGTH, "NOTPROVIDED"));
    text("TwnNm", SepaText.of(address.town(), TOWN_LENGTH, "NOTPROVIDED"));
    text("Ctry", address.country());
    close(1);
  }

  private void transaction(PayoutLine line) throws XMLStreamException {
    open("CdtTrfTxInf", "PmtId");
    text("EndToEndId", line.payoutId());
    close(1);
    open("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", "EUR");
    xml.writeCharacters(amount(line.amount()));
    close(2);
    open("Cdtr");
    text("Nm", SepaText.of(line.holder(), NAME_LENGTH, line.account().provider().value()));
    close(1);
    open("CdtrAcct", "Id");
    text("IBAN", line.iban().value());
    close(2);
    open("RmtInf");
    text("Ustrd", remittance(line));
    close(2);
  }

  /** The rule book §13 keeps the structured reference for recoveries. */
  private String remittance(PayoutLine line) {
    return SepaText.of(remittances.of(line), REMITTANCE_LENGTH, line.payoutId());
  }

  private static String name(Debtor debtor) {
    return SepaText.of(debtor.name(), NAME_LENGTH, "NOTPROVIDED");
  }

  private static String amount(EuroCents cents) {
    return cents.euros().toPlainString();
  }

  private void open(String... names) throws XMLStreamException {
    for (String name : names) {
      xml.writeStartElement(name);
    }
  }

  private void close(int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
