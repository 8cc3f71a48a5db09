package org.carepremiums.payment.bankfile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;

/**
 * What stands with a payment on the payee's bank statement: whose premium of which year, in the
 * three languages of the country, since nobody tells which one the payee reads.
 */
final class RemittanceText {

  private static final List<Language> OF_THE_COUNTRY =
      List.of(Language.FRENCH, Language.DUTCH, Language.GERMAN);

  private final Map<Scheme, String> premiums = new EnumMap<>(Scheme.class);

  RemittanceText(Phrasebooks phrasebooks) {
    Arrays.stream(Scheme.values())
        .forEach(
            scheme ->
                premiums.put(
                    scheme,
                    // Once for all lines of a file: it costs more than all else in a line
                    SepaText.ascii(
                        OF_THE_COUNTRY.stream()
                            .map(phrasebooks::in)
                            .map(book -> book.text(RemittancePhrase.of(scheme).alone()))
                            .collect(Collectors.joining(" / ")))));
  }

  String of(PayoutLine line) {
    String number =
        line.inamiNumber() == null ? line.account().provider().value() : line.inamiNumber();
    return premiums.get(line.account().scheme())
        + " "
        + line.account().year()
        + " - INAMI/RIZIV "
        + number;
  }
}
