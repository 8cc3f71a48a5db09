package org.carepremiums.payment.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a stored pain.001 asks the bank to pay, read from its bytes.
 *
 * @param intact whether the bytes still have the digest that was recorded when they were written
 * @param controlSums what its headers say that it comes to, in cents; empty where it is no XML
 * @param counts how many transactions its headers announce
 * @param transactions in the order of the file
 */
public record ReadBankFile(
    boolean intact, List<Long> controlSums, List<Integer> counts, List<Transaction> transactions) {

  /**
   * @param endToEndId the payout
   * @param cents what the bank is asked to pay
   */
  public record Transaction(String endToEndId, long cents) {}

  /** What the file comes to, in cents. */
  public long cents() {
    return transactions.stream().mapToLong(Transaction::cents).sum();
  }

  /**
   * @throws XMLStreamException when it cannot be read to its end
   */
  static ReadBankFile of(InputStream stored) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(stored);
    ReadBankFile read =
        new ReadBankFile(true, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String endToEndId = null;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "CtrlSum" -> read.controlSums.add(cents(xml.getElementText()));
          case "NbOfTxs" -> read.counts.add(Integer.valueOf(xml.getElementText()));
          case "EndToEndId" -> endToEndId = xml.getElementText();
          case "InstdAmt" ->
              read.transactions.add(new Transaction(endToEndId, cents(xml.getElementText())));
          default -> {
            // Says nothing about amounts
          }
        }
      }
    }
    stored.transferTo(OutputStream.nullOutputStream());
    return read;
  }

  ReadBankFile withIntact(boolean sameDigest) {
    return new ReadBankFile(sameDigest, controlSums, counts, transactions);
  }

  /** Of a file that cannot be read, or is not there. */
  public static ReadBankFile unreadable() {
    return new ReadBankFile(false, List.of(), List.of(), List.of());
  }

  private static long cents(String euros) {
    return new BigDecimal(euros).movePointRight(2).longValueExact();
  }
}
