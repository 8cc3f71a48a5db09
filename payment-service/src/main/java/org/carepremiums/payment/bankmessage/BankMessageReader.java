package org.carepremiums.payment.bankmessage;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.JaxbContextCacheImpl;
import com.prowidesoftware.swift.model.mx.JaxbContextLoader;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.carepremiums.payment.refusal.RefusalPhrase;

/**
 * Reads a message of the bank. The library reads it into objects and passes over what it does not
 * know, so that well-formedness, kind and what may not be missing are looked at here.
 */
public final class BankMessageReader {

  /** Deeper than any of the messages. */
  private static final int DEEPEST = 64;

  private static final int LONGEST_IDENTIFICATION = 35;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static {
    // Made anew for each message, the context costs ten times the reading
    JaxbContextLoader.INSTANCE.setCacheImpl(new JaxbContextCacheImpl());
  }

  private BankMessageReader() {}

  /**
   * @param content the file, in UTF-8 as ISO 20022 asks
   * @throws RefusedBankMessage when it is none of the messages, or lacks what it must have
   */
  public static ReadBankMessage read(byte[] content) throws RefusedBankMessage {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException otherCharacters) {
      throw new RefusedBankMessage("not-utf-8", null, RefusalPhrase.BANK_MESSAGE_NOT_UTF_8.alone());
    }
  }

  /**
   * @param content the file's text
   * @throws RefusedBankMessage as above
   */
  public static ReadBankMessage read(String content) throws RefusedBankMessage {
    String xml =
        !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? content.substring(1) : content;
    return switch (kindOf(xml)) {
      case PAIN_002 ->
          StatusReport.read(parsed(xml, MxPain00200110::parse, MxPain00200110::getCstmrPmtStsRpt));
      case CAMT_053 ->
          AccountReport.ofStatement(
              parsed(xml, MxCamt05300108::parse, MxCamt05300108::getBkToCstmrStmt));
      case CAMT_054 ->
          AccountReport.ofNotification(
              parsed(xml, MxCamt05400108::parse, MxCamt05400108::getBkToCstmrDbtCdtNtfctn));
    };
  }

  private static <M extends AbstractMX, C> C parsed(
      String xml, Function<String, M> parser, Function<M, C> content) throws RefusedBankMessage {
    M message = parser.apply(xml);
    C read = message == null ? null : content.apply(message);
    if (read == null) {
      throw new RefusedBankMessage("empty", null, RefusalPhrase.BANK_MESSAGE_EMPTY.alone());
    }
    return read;
  }

  /** Reads it through once: nothing outside of it is ever fetched, and no entity expanded. */
  private static BankMessageKind kindOf(String xml) throws RefusedBankMessage {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    String namespace = null;
    int depth = 0;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth == 1) {
              namespace = String.valueOf(reader.getNamespaceURI());
            }
            if (depth > DEEPEST) {
              throw notXml(reader.getLocation().getLineNumber());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD -> throw notXml(reader.getLocation().getLineNumber());
          default -> {
            // Text is read by the library
          }
        }
      }
    } catch (XMLStreamException malformed) {
      throw notXml(malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber());
    }
    String found = namespace;
    return BankMessageKind.ofNamespace(found)
        .orElseThrow(
            () ->
                new RefusedBankMessage(
                    "other-message",
                    "Document",
                    RefusalPhrase.BANK_MESSAGE_OTHER_KIND.with(
                        shown(found), BankMessageKind.all())));
  }

  private static String shown(String namespace) {
    return namespace.length() > 80 ? namespace.substring(0, 80) : namespace;
  }

  private static RefusedBankMessage notXml(int line) {
    return new RefusedBankMessage(
        "malformed-xml", null, RefusalPhrase.BANK_MESSAGE_NOT_XML.with(line));
  }

  /** What must be there. */
  static <T> T required(T value, String element) throws RefusedBankMessage {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw new RefusedBankMessage(
          "missing-element", element, RefusalPhrase.BANK_MESSAGE_LACKS.with(element));
    }
    return value;
  }

  /** An identification of the bank's, of the length that it may have. */
  static String identification(String value, String element) throws RefusedBankMessage {
    String given = required(value, element).strip();
    if (given.length() > LONGEST_IDENTIFICATION) {
      throw new RefusedBankMessage(
          "invalid-element", element, RefusalPhrase.BANK_MESSAGE_LACKS.with(element));
    }
    return given;
  }
}
