package org.carepremiums.payment.bankmessage;

import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * A pain.002: of a file, of the instruction in it, and of single payments. A bank that accepts a
 * part tells of the payments that it does not; nothing is concluded about those it does not name.
 */
final class StatusReport {

  private static final String ROOT = "CstmrPmtStsRpt/";

  private StatusReport() {}

  static ReadBankMessage read(CustomerPaymentStatusReportV10 report) throws RefusedBankMessage {
    var header = BankMessageReader.required(report.getGrpHdr(), ROOT + "GrpHdr");
    OriginalGroupHeader17 group =
        BankMessageReader.required(report.getOrgnlGrpInfAndSts(), ROOT + "OrgnlGrpInfAndSts");
    String original =
        BankMessageReader.required(group.getOrgnlMsgId(), ROOT + "OrgnlGrpInfAndSts/OrgnlMsgId");
    List<BankNotice> notices = new ArrayList<>();
    if (group.getGrpSts() != null) {
      notices.add(
          new BankNotice.BatchStatus(
              "OrgnlGrpInfAndSts", original, group.getGrpSts(), reason(group.getStsRsnInf())));
    }
    int number = 0;
    for (OriginalPaymentInstruction32 instruction : report.getOrgnlPmtInfAndSts()) {
      number++;
      add(instruction, "OrgnlPmtInfAndSts[%d]".formatted(number), notices);
    }
    return new ReadBankMessage(
        BankMessageKind.PAIN_002,
        BankMessageReader.identification(header.getMsgId(), ROOT + "GrpHdr/MsgId"),
        BankMessageReader.required(header.getCreDtTm(), ROOT + "GrpHdr/CreDtTm")
            .atZoneSameInstant(BusinessDay.ZONE)
            .toLocalDate(),
        List.of(),
        notices);
  }

  private static void add(
      OriginalPaymentInstruction32 instruction, String place, List<BankNotice> notices)
      throws RefusedBankMessage {
    if (instruction.getPmtInfSts() != null) {
      notices.add(
          new BankNotice.BatchStatus(
              place,
              BankMessageReader.required(
                  instruction.getOrgnlPmtInfId(), ROOT + place + "/OrgnlPmtInfId"),
              instruction.getPmtInfSts(),
              reason(instruction.getStsRsnInf())));
    }
    int number = 0;
    for (PaymentTransaction105 payment : instruction.getTxInfAndSts()) {
      number++;
      String there = "%s/TxInfAndSts[%d]".formatted(place, number);
      notices.add(
          new BankNotice.PaymentStatus(
              there,
              payment.getOrgnlEndToEndId(),
              BankMessageReader.required(payment.getTxSts(), ROOT + there + "/TxSts"),
              reason(payment.getStsRsnInf())));
    }
  }

  /** The first reason that is a code; a bank's own one counts as told in words. */
  private static String reason(List<StatusReasonInformation12> reasons) {
    return reasons.stream()
        .map(StatusReasonInformation12::getRsn)
        .filter(Objects::nonNull)
        .map(given -> ReasonCode.of(given.getCd()))
        .findFirst()
        .orElse(null);
  }
}
