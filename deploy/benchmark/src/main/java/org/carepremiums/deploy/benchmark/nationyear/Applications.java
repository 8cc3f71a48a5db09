package org.carepremiums.deploy.benchmark.nationyear;

import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.YEAR;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/** Applications, which ProSanté passes on one by one. */
final class Applications {

  private Applications() {}

  static void tell(NationYearWorkload workload, Consumer<UpstreamLine> sink) {
    for (Physiotherapist one : workload.physiotherapists()) {
      if (one.hasApplied()) {
        Scheme scheme = Scheme.PHYSIOTHERAPIST_SOFTWARE;
        sink.accept(
            line(one.person(), scheme, one.appliedOn(), one.isMainActivity(), Boolean.FALSE));
      }
    }
    for (GeneralPractitioner one : workload.generalPractitioners()) {
      sink.accept(line(one.person(), Scheme.GP_INTEGRATED_PRACTICE, one.appliedOn(), null, null));
    }
  }

  private static UpstreamLine line(
      InventedPerson person,
      Scheme scheme,
      LocalDate on,
      Boolean isMainActivity,
      Boolean isSharedLicence) {
    return new UpstreamLine(
        on,
        Topic.PROSANTE_APPLICATIONS,
        person.key().value(),
        Map.of(),
        KeptJson.bytes(
            new PremiumApplication(
                "A-%s-%s".formatted(person.key(), scheme.rulePrefix()),
                person.inamiNumber(),
                scheme,
                YEAR,
                on,
                ApplicationChannel.PROSANTE,
                isMainActivity,
                isSharedLicence,
                null,
                null,
                on)));
  }
}
