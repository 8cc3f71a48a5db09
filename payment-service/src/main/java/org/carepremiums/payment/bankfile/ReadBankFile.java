package org.carepremiums.payment.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
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
 * @param transactions how many there are
 * @param cents what they come to
 * @param lines the SHA-256 of each transaction's payout, a space and its cents, in the order of the
 *     file and with commas between them: 64 hexadecimal digits
 */
public record ReadBankFile(
    boolean intact,
    List<Long> controlSums,
    List<Integer> counts,
    int transactions,
    long cents,
    String lines) {

  /**
   * @param endToEndId the payout
   * @param cents what the bank is asked to pay
   */
  public record Transaction(String endToEndId, long cents) {}

  /**
   * @param taker is given every transaction in the order of the file
   * @throws XMLStreamException when it cannot be read to its end
   */
  static ReadBankFile of(InputStream stored, Consumer<Transaction> taker)
      throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(stored);
    List<Long> controlSums = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    MessageDigest lines = BankFileStore.sha256();
    int transactions = 0;
    long total = 0;
    String endToEndId = null;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "CtrlSum" -> controlSums.add(cents(xml.getElementText()));
          case "NbOfTxs" -> counts.add(Integer.valueOf(xml.getElementText()));
          case "EndToEndId" -> endToEndId = xml.getElementText();
          case "InstdAmt" -> {
            Transaction read = new Transaction(endToEndId, cents(xml.getElementText()));
            String line = (transactions == 0 ? "" : ",") + endToEndId + " " + read.cents();
            lines.update(line.getBytes(StandardCharsets.UTF_8));
            transactions++;
            total += read.cents();
            taker.accept(read);
          }
          default -> {
            // Says nothing about amounts
          }
        }
      }
    }
    stored.transferTo(OutputStream.nullOutputStream());
    return new ReadBankFile(
        true, controlSums, counts, transactions, total, HexFormat.of().formatHex(lines.digest()));
  }

  ReadBankFile withIntact(boolean sameDigest) {
    return new ReadBankFile(sameDigest, controlSums, counts, transactions, cents, lines);
  }

  /** Of a file that cannot be read, or is not there. */
  public static ReadBankFile unreadable() {
    return new ReadBankFile(false, List.of(), List.of(), 0, 0, "");
  }

  private static long cents(String euros) {
    return new BigDecimal(euros).movePointRight(2).longValueExact();
  }
}
