package org.carepremiums.payment.bankmessage;

import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.BatchInformation2;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.CreditorReferenceInformation2;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.StructuredRemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties6;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.bankmessage.BankNotice.IncomingPayment;
import org.carepremiums.payment.bankmessage.BankNotice.Movement;

/** A camt.053 or camt.054: what was booked on our account. */
final class AccountReport {

  private static final String BOOKED = "BOOK";
  private static final String EURO = "EUR";

  /** What banks write where nobody gave a reference. */
  private static final String NOT_PROVIDED = "NOTPROVIDED";

  private final List<String> accounts = new ArrayList<>();
  private final List<BankNotice> notices = new ArrayList<>();

  private AccountReport() {}

  static ReadBankMessage ofStatement(BankToCustomerStatementV08 message) throws RefusedBankMessage {
    AccountReport report = new AccountReport();
    int number = 0;
    for (AccountStatement9 statement : message.getStmt()) {
      number++;
      report.add("Stmt[%d]".formatted(number), statement.getAcct(), statement.getNtry());
    }
    return report.read(BankMessageKind.CAMT_053, message.getGrpHdr(), "BkToCstmrStmt/");
  }

  static ReadBankMessage ofNotification(BankToCustomerDebitCreditNotificationV08 message)
      throws RefusedBankMessage {
    AccountReport report = new AccountReport();
    int number = 0;
    for (AccountNotification17 notification : message.getNtfctn()) {
      number++;
      report.add("Ntfctn[%d]".formatted(number), notification.getAcct(), notification.getNtry());
    }
    return report.read(BankMessageKind.CAMT_054, message.getGrpHdr(), "BkToCstmrDbtCdtNtfctn/");
  }

  private ReadBankMessage read(BankMessageKind kind, GroupHeader81 given, String root)
      throws RefusedBankMessage {
    GroupHeader81 header = BankMessageReader.required(given, root + "GrpHdr");
    return new ReadBankMessage(
        kind,
        BankMessageReader.identification(header.getMsgId(), root + "GrpHdr/MsgId"),
        BankMessageReader.required(header.getCreDtTm(), root + "GrpHdr/CreDtTm")
            .atZoneSameInstant(BusinessDay.ZONE)
            .toLocalDate(),
        accounts,
        notices);
  }

  private void add(String place, CashAccount39 account, List<ReportEntry10> entries)
      throws RefusedBankMessage {
    String iban = account == null || account.getId() == null ? null : account.getId().getIBAN();
    accounts.add(BankMessageReader.required(iban, place + "/Acct/Id/IBAN"));
    int number = 0;
    for (ReportEntry10 entry : entries) {
      number++;
      add("%s/Ntry[%d]".formatted(place, number), entry);
    }
  }

  private void add(String place, ReportEntry10 entry) throws RefusedBankMessage {
    ActiveOrHistoricCurrencyAndAmount amount =
        BankMessageReader.required(entry.getAmt(), place + "/Amt");
    CreditDebitCode direction =
        BankMessageReader.required(entry.getCdtDbtInd(), place + "/CdtDbtInd");
    if (entry.getSts() == null || !BOOKED.equals(entry.getSts().getCd())) {
      notices.add(new BankNotice.Unusable(place, NoticeProblem.NOT_BOOKED_YET, false));
      return;
    }
    EuroCents cents = cents(amount);
    if (cents == null) {
      notices.add(new BankNotice.Unusable(place, NoticeProblem.OTHER_CURRENCY, true));
      return;
    }
    LocalDate bookedOn = BankMessageReader.required(day(entry.getBookgDt()), place + "/BookgDt");
    Entry read = new Entry(place, entry, direction, cents, bookedOn);
    int before = notices.size();
    int details = 0;
    for (EntryDetails9 part : entry.getNtryDtls()) {
      details++;
      add(read, "%s/NtryDtls[%d]".formatted(place, details), part);
    }
    if (notices.size() == before) {
      notices.add(read.withoutDetails());
    }
  }

  private void add(Entry entry, String place, EntryDetails9 details) {
    List<EntryTransaction10> single = details.getTxDtls();
    boolean named =
        single.stream().anyMatch(one -> endToEnd(one.getRefs()) != null || isReturn(one));
    Optional<String> batch = batch(details);
    if (entry.direction() == CreditDebitCode.DBIT && !named && batch.isPresent()) {
      BatchInformation2 whole = details.getBtch();
      EuroCents sum =
          whole == null || whole.getTtlAmt() == null ? entry.amount() : cents(whole.getTtlAmt());
      notices.add(
          sum == null
              ? new BankNotice.Unusable(place, NoticeProblem.OTHER_CURRENCY, true)
              : entry.booking(place, Movement.BATCH_PAID, batch.get(), sum));
      return;
    }
    int number = 0;
    for (EntryTransaction10 one : single) {
      number++;
      notices.add(
          single(
              entry,
              "%s/TxDtls[%d]".formatted(place, number),
              one,
              single.size() == 1 && entry.details() == 1));
    }
  }

  private static BankNotice single(
      Entry entry, String place, EntryTransaction10 one, boolean isWholeEntry) {
    EuroCents amount = amount(one).orElse(isWholeEntry ? entry.amount() : null);
    if (amount == null) {
      return new BankNotice.Unusable(place, NoticeProblem.OTHER_CURRENCY, true);
    }
    CreditDebitCode direction = one.getCdtDbtInd() == null ? entry.direction() : one.getCdtDbtInd();
    String endToEnd = endToEnd(one.getRefs());
    String reference =
        one.getRefs() == null || one.getRefs().getAcctSvcrRef() == null
            ? isWholeEntry ? entry.bankReference() : null
            : one.getRefs().getAcctSvcrRef();
    if (direction == CreditDebitCode.DBIT) {
      return new BankNotice.Booking(
          place,
          endToEnd == null ? Movement.OTHER_DEBIT : Movement.PAYMENT_PAID,
          endToEnd,
          amount,
          entry.bookedOn(),
          reference,
          null,
          null);
    }
    if (isReturn(one)) {
      return new BankNotice.Booking(
          place,
          Movement.PAYMENT_RETURNED,
          endToEnd,
          amount,
          entry.bookedOn(),
          reference,
          one.getRtrInf().getRsn() == null
              ? ReasonCode.IN_WORDS
              : ReasonCode.of(one.getRtrInf().getRsn().getCd()),
          null);
    }
    return new BankNotice.Booking(
        place,
        entry.isReversal() ? Movement.REVERSED : Movement.RECEIVED,
        endToEnd,
        amount,
        entry.bookedOn(),
        reference,
        null,
        payment(one));
  }

  private static boolean isReturn(EntryTransaction10 one) {
    return one.getRtrInf() != null;
  }

  private static String endToEnd(TransactionReferences6 references) {
    String given = references == null ? null : references.getEndToEndId();
    return given == null || given.isBlank() || given.equals(NOT_PROVIDED) ? null : given.strip();
  }

  /** Our message or instruction, wherever the bank repeats it. */
  private static Optional<String> batch(EntryDetails9 details) {
    Stream<String> ofBatch =
        details.getBtch() == null
            ? Stream.empty()
            : Stream.of(details.getBtch().getPmtInfId(), details.getBtch().getMsgId());
    Stream<String> ofDetails =
        details.getTxDtls().stream()
            .map(EntryTransaction10::getRefs)
            .filter(Objects::nonNull)
            .flatMap(references -> Stream.of(references.getPmtInfId(), references.getMsgId()));
    return Stream.concat(ofBatch, ofDetails)
        .filter(given -> given != null && !given.isBlank() && !given.equals(NOT_PROVIDED))
        .map(String::strip)
        .findFirst();
  }

  private static Optional<EuroCents> amount(EntryTransaction10 one) {
    if (one.getAmt() != null) {
      return Optional.ofNullable(cents(one.getAmt()));
    }
    return one.getAmtDtls() == null || one.getAmtDtls().getTxAmt() == null
        ? Optional.empty()
        : Optional.ofNullable(cents(one.getAmtDtls().getTxAmt().getAmt()));
  }

  /** {@code null} for another currency, or what is no amount of it. */
  private static EuroCents cents(ActiveOrHistoricCurrencyAndAmount amount) {
    BigDecimal value = amount == null ? null : amount.getValue();
    if (value == null || !EURO.equals(amount.getCcy()) || value.signum() <= 0) {
      return null;
    }
    try {
      return EuroCents.of(value.movePointRight(2).longValueExact());
    } catch (ArithmeticException partOfACent) {
      return null;
    }
  }

  private static LocalDate day(DateAndDateTime2Choice given) {
    if (given == null) {
      return null;
    }
    return given.getDt() != null || given.getDtTm() == null
        ? given.getDt()
        : given.getDtTm().atZoneSameInstant(BusinessDay.ZONE).toLocalDate();
  }

  private static IncomingPayment payment(EntryTransaction10 one) {
    TransactionParties6 parties = one.getRltdPties();
    return new IncomingPayment(
        communication(one.getRmtInf()),
        parties == null ? null : name(parties.getDbtr()),
        parties == null ? null : iban(parties.getDbtrAcct()));
  }

  private static String communication(RemittanceInformation16 remittance) {
    if (remittance == null) {
      return null;
    }
    Stream<String> structured =
        remittance.getStrd().stream()
            .map(StructuredRemittanceInformation16::getCdtrRefInf)
            .filter(Objects::nonNull)
            .map(CreditorReferenceInformation2::getRef);
    String all =
        Stream.concat(structured, remittance.getUstrd().stream())
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  private static String name(Party40Choice party) {
    return party == null || party.getPty() == null ? null : party.getPty().getNm();
  }

  private static String iban(CashAccount38 account) {
    return account == null || account.getId() == null ? null : account.getId().getIBAN();
  }

  /** An entry that is booked, in euros. */
  private record Entry(
      String place,
      ReportEntry10 entry,
      CreditDebitCode direction,
      EuroCents amount,
      LocalDate bookedOn) {

    int details() {
      return entry.getNtryDtls().size();
    }

    String bankReference() {
      return entry.getAcctSvcrRef();
    }

    boolean isReversal() {
      return Boolean.TRUE.equals(entry.isRvslInd());
    }

    BankNotice booking(String where, Movement movement, String reference, EuroCents sum) {
      return new BankNotice.Booking(
          where,
          isReversal() ? Movement.REVERSED : movement,
          reference,
          sum,
          bookedOn,
          bankReference(),
          null,
          null);
    }

    BankNotice withoutDetails() {
      Movement movement =
          direction == CreditDebitCode.DBIT ? Movement.OTHER_DEBIT : Movement.RECEIVED;
      return new BankNotice.Booking(
          place,
          isReversal() ? Movement.REVERSED : movement,
          null,
          amount,
          bookedOn,
          bankReference(),
          null,
          movement == Movement.RECEIVED
              ? new IncomingPayment(entry.getAddtlNtryInf(), null, null)
              : null);
    }
  }
}
