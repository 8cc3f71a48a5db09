package org.carepremiums.deploy.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.stack.Service;

/**
 * Draws files for everything that takes one from people: messages of the bank, drafts of
 * parameters, documents of a contestation. Some are in order, but about what nobody knows.
 */
final class HostileFiles {

  private static final int MOST_NAMES = 100_000;
  private static final String BOUNDARY = "hostile-boundary";
  private static final String[] BANK_TYPES = {
    "application/xml", "application/xml", "text/xml", "application/octet-stream", "text/plain"
  };

  private static final String STATUS_REPORT =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>hostile-%1$d</MsgId><CreDtTm>2025-10-16T09:30:00+02:00</CreDtTm></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>hostile-%1$d</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
      <GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>
      </CstmrPmtStsRpt></Document>
      """;

  private static final String NOTIFICATION =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
      <GrpHdr><MsgId>hostile-%1$d</MsgId><CreDtTm>2025-10-17T10:00:00+02:00</CreDtTm></GrpHdr>
      <Ntfctn><Id>hostile-%1$d</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>
      <Ntry><Amt Ccy="EUR">%1$d.99</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2025-10-17</Dt></BookgDt><AcctSvcrRef>hostile-%1$d</AcctSvcrRef></Ntry>
      </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
      """;

  /** Each level is ten of the one before. */
  private static final String ENTITIES =
      """
      <!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">&c;&d;</Document>
      """;

  private static final String DRAFT =
      """
      scheme: physiotherapist-quality
      premiumYear: 2024
      values:
        amount: {value: -%1$d}
      """;

  private static final String ALIASES =
      """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      values: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      """;

  private final Random random;
  private final Damage damage;
  private final InamiNumber stranger;

  /**
   * @param random drawn from
   * @param stranger whom no scenario knows, and in whose name documents are added
   */
  HostileFiles(Random random, InamiNumber stranger) {
    this.random = random;
    this.damage = new Damage(random);
    this.stranger = stranger;
  }

  HostileFile next() {
    return switch (random.nextInt(3)) {
      case 0 -> bankMessage();
      case 1 -> draft();
      default -> annex();
    };
  }

  private HostileFile bankMessage() {
    byte[] content =
        switch (random.nextInt(5)) {
          case 0 -> bytes(ENTITIES);
          case 1 -> damage.deep("<Document>", "</Document>");
          case 2 -> text(STATUS_REPORT).getBytes(StandardCharsets.UTF_16);
          case 3 -> mutated(STATUS_REPORT);
          default -> mutated(NOTIFICATION);
        };
    return new HostileFile(
        Service.PAYMENT,
        "/bank-messages",
        DemonstrationUser.operator("operator-1"),
        BANK_TYPES[random.nextInt(BANK_TYPES.length)],
        content);
  }

  private HostileFile draft() {
    byte[] content =
        switch (random.nextInt(4)) {
          case 0 -> bytes(ALIASES);
          case 1 -> damage.deep("[", "]");
          default -> mutated(DRAFT);
        };
    return new HostileFile(
        Service.ELIGIBILITY,
        random.nextBoolean()
            ? "/drafts/physiotherapist-quality/2024"
            : "/drafts/physiotherapist-quality/20x4",
        DemonstrationUser.caseHandler("case-handler-1"),
        "application/yaml",
        content);
  }

  private HostileFile annex() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(
                    BOUNDARY,
                    random.nextInt(4) == 0 ? "other" : "file",
                    random.nextBoolean() ? "../../evidence.pdf" : "evidence.pdf")));
    form.writeBytes(random.nextBoolean() ? bytes("%PDF-1.7\n") : new byte[0]);
    form.writeBytes(damage.noise(1 + random.nextInt(2_000)));
    form.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    byte[] whole = form.toByteArray();
    return new HostileFile(
        Service.CONTESTATION,
        "/contestations/online/%s/hostile-%d/files".formatted(stranger, random.nextInt(MOST_NAMES)),
        DemonstrationUser.careProvider(stranger),
        "multipart/form-data; boundary=" + BOUNDARY,
        random.nextInt(3) == 0 ? damage.truncated(whole) : whole);
  }

  private byte[] mutated(String template) {
    byte[] whole = bytes(text(template));
    return switch (random.nextInt(4)) {
      case 0 -> whole;
      case 1 -> damage.truncated(whole);
      case 2 -> damage.damaged(whole);
      default -> damage.noise(1 + random.nextInt(200));
    };
  }

  private String text(String template) {
    return template.formatted(1 + random.nextInt(MOST_NAMES));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
