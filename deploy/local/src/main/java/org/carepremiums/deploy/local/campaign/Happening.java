package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;

/** One clause of a kind of provider's facts. */
sealed interface Happening {

  /**
   * What a row replaces as a whole when it says anything of it, as in {@code services 2024}; names
   * the premium year where it is about one.
   */
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

  /**
   * @param channel how it was transmitted; {@code null} where the register does not say
   */
  record Convention(
      String name,
      ConventionEventKind kind,
      LocalDate on,
      ConventionChannel channel,
      Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "convention";
    }
  }

  /**
   * @param byInsurer what the insurer with that code counted, in the order of the clause
   */
  record Services(int year, Map<String, Counted> byInsurer, Arrival arrival) implements Happening {
    @Override
    public String topic() {
      return "services " + year;
    }
  }

  /** Services and their M values. */
  record Counted(int services, long mValues) {}

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
   * @param scheme the premium that is asked for
   * @param on {@code null} for one of the usual days
   * @param mainActivity {@code null} for not stated; likewise the next two
   * @param account the account that is changed with it; 0 for none, {@link #INVALID_ACCOUNT} for
   *     one that cannot be right
   */
  record Application(
      Scheme scheme,
      int year,
      LocalDate on,
      ApplicationChannel channel,
      Boolean mainActivity,
      Boolean sharedLicence,
      Boolean sharedLicenceConfirmed,
      int account,
      Arrival arrival)
      implements Happening {

    /** What is named is no account number. */
    static final int INVALID_ACCOUNT = -1;

    @Override
    public String topic() {
      return "application %s %d".formatted(scheme.rulePrefix(), year);
    }

    Premium premium() {
      return new Premium(scheme, year);
    }
  }

  record Contract(int year, LocalDate signedOn) implements Happening {
    @Override
    public String topic() {
      return "contract " + year;
    }
  }

  record Competence(String code, LocalDate from, LocalDate to) implements Happening {
    @Override
    public String topic() {
      return "competence";
    }
  }

  record Forfait(LocalDate from, LocalDate to) implements Happening {
    @Override
    public String topic() {
      return "forfait";
    }
  }

  /**
   * @param eurosByInsurer in the order of the clause
   */
  record Attested(int year, Map<String, Integer> eurosByInsurer, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "attested " + year;
    }
  }

  record OnCall(int year, boolean registered, int fees, boolean exempted, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "on-call " + year;
    }
  }

  /**
   * @param patientsByInsurer in the order of the clause
   */
  record DmgPatients(int year, Map<String, Integer> patientsByInsurer) implements Happening {
    @Override
    public String topic() {
      return "dmg " + year;
    }
  }

  /**
   * @param patientsByNetwork in the order of the clause
   */
  record Sumehr(int year, Map<String, Integer> patientsByNetwork, Arrival arrival)
      implements Happening {
    @Override
    public String topic() {
      return "sumehr " + year;
    }
  }

  /**
   * @param fields the counts by the name of the parameter, {@code -} for none
   */
  record Usage(int year, Map<String, String> fields, Arrival arrival) implements Happening {

    /** A correction says what is told later, and replaces nothing of what is told first. */
    boolean isCorrection() {
      return !arrival.isUsual();
    }

    @Override
    public String topic() {
      return (isCorrection() ? "usage corrected " : "usage ") + year;
    }
  }

  /**
   * @param ordinal which of the member's practices
   * @param practiceRegisteredOn when the practice was registered
   * @param affiliatedOn when the membership was registered
   */
  record Membership(
      int ordinal,
      LocalDate practiceRegisteredOn,
      LocalDate from,
      LocalDate to,
      LocalDate affiliatedOn)
      implements Happening {
    @Override
    public String topic() {
      return "practice " + ordinal;
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

  /**
   * How people settle what no document settles (rule book 12.26).
   *
   * @param number the premium's first, second ... review
   * @param steps in their order
   */
  record Review(Premium premium, int number, List<Step> steps) implements Happening {

    /** Who does something with a review. */
    enum Move {
      PROPOSED,
      RETURNED,
      CONFIRMED
    }

    /**
     * @param holds the proposed reading; {@code null} for the other moves
     */
    record Step(Move move, ReviewReading holds, LocalDate on) {}

    boolean isSettled() {
      return steps.get(steps.size() - 1).move() == Move.CONFIRMED;
    }

    @Override
    public String topic() {
      return "review %s %d".formatted(premium.scheme().rulePrefix(), premium.year());
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
