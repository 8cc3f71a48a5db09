package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;

/** One clause of a kind of provider's facts. */
sealed interface Happening {

  /** What a row replaces as a whole when it says anything of it, as in {@code services 2024}. */
  String topic();

  /** The row says that there is nothing of that. */
  record Nothing(String topic) implements Happening {}

  record Registered(LocalDate from, LocalDate to, Profession profession, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "registered";
    }
  }

  record Convention(String name, ConventionEventKind kind, LocalDate on, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "convention";
    }
  }

  /**
   * @param byInsurer number of services by the insurer's code, in the order of the clause
   */
  record Services(int year, Map<String, Integer> byInsurer, Arrival arrival) implements Happening {
    @Override
    public String topic() {
      return "services " + year;
    }
  }

  record Software(String packageId, LocalDate from, LocalDate to, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "software";
    }
  }

  /**
   * @param fields the entry's fields by name, {@code -} for not stated
   */
  record Quality(int year, Map<String, String> fields, Arrival arrival) implements Happening {
    @Override
    public String topic() {
      return "quality " + year;
    }
  }

  /**
   * @param ordinal which of the provider's accounts
   */
  record Account(int ordinal, LocalDate from, Arrival arrival) implements Happening {
    @Override
    public String topic() {
      return "account";
    }
  }

  /**
   * @param on {@code null} for one of the usual days
   * @param mainActivity {@code null} for not stated; likewise the next two
   * @param account the account that is changed with it; 0 for none
   */
  record Application(
      int year,
      LocalDate on,
      ApplicationChannel channel,
      Boolean mainActivity,
      Boolean sharedLicence,
      Boolean sharedLicenceConfirmed,
      int account,
      Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "application " + year;
    }
  }

  record Sumehr(Source network, int year, int patients) implements Happening {
    @Override
    public String topic() {
      return "sumehr";
    }
  }

  record BankRefusal(
      Premium premium, int number, BankStatusKind status, String reasonCode, LocalDate cutOff)
      implements Happening {
    @Override
    public String topic() {
      return "bank";
    }
  }

  record BankReturn(Premium premium, int number, String reasonCode, LocalDate on)
      implements Happening {
    @Override
    public String topic() {
      return "return";
    }
  }
}
