package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/** What a fact states; its JSON names the kind in the field {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FactValue.Registration.class, name = "registration"),
  @JsonSubTypes.Type(value = FactValue.ConventionStatus.class, name = "convention-status"),
  @JsonSubTypes.Type(value = FactValue.ActivityCount.class, name = "activity-count"),
  @JsonSubTypes.Type(value = FactValue.QualityCriteria.class, name = "quality-criteria"),
  @JsonSubTypes.Type(value = FactValue.SumehrCount.class, name = "sumehr-count"),
  @JsonSubTypes.Type(value = FactValue.SoftwareHomologation.class, name = "software-homologation"),
  @JsonSubTypes.Type(value = FactValue.SoftwareApproval.class, name = "software-approval"),
  @JsonSubTypes.Type(value = FactValue.SoftwareUse.class, name = "software-use"),
  @JsonSubTypes.Type(value = FactValue.Application.class, name = "application"),
  @JsonSubTypes.Type(value = FactValue.BankAccount.class, name = "bank-account")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface FactValue {

  @JsonIgnore
  FactKind kind();

  /**
   * What tells this fact from others of its kind about the same subject from the same source: a new
   * statement with the same key supersedes the old one. Contains no slash.
   */
  @JsonIgnore
  String key();

  /** INAMI's register knows the provider; valid from the first registration until the end. */
  record Registration(
      Profession profession,
      String competenceCode,
      LocalDate firstRegisteredOn,
      @MayBeAbsent LocalDate endedOn)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.REGISTRATION;
    }

    @Override
    public String key() {
      return "register";
    }
  }

  /** On which days the physiotherapist adhered to which convention, derived by CV1-CV9. */
  record ConventionStatus(List<ConventionInterval> intervals) implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.CONVENTION_STATUS;
    }

    @Override
    public String key() {
      return "convention";
    }
  }

  /** Services and M values of one year as one insurer counted them. */
  record ActivityCount(
      PremiumYear year, String insurer, LocalDate countedThrough, int services, long mValues)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.ACTIVITY_COUNT;
    }

    @Override
    public String key() {
      return year + ":" + insurer;
    }
  }

  /** Pro-Q-Kiné's word on one year. */
  record QualityCriteria(
      PremiumYear year,
      LocalDate portfolioCreatedOn,
      boolean generalCriteria,
      boolean annualCriteria,
      @MayBeAbsent Boolean cycleCriteria,
      boolean dataCorrect,
      LocalDate verifiedOn)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.QUALITY_CRITERIA;
    }

    @Override
    public String key() {
      return year.toString();
    }
  }

  /** Patients with a Sumehr in one network. */
  record SumehrCount(PremiumYear year, int patients) implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.SUMEHR_COUNT;
    }

    @Override
    public String key() {
      return year.toString();
    }
  }

  /** A package is homologated by eHealth; the subject is the package. */
  record SoftwareHomologation(
      String name, String vendor, String version, LocalDate from, @MayBeAbsent LocalDate to)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_HOMOLOGATION;
    }

    @Override
    public String key() {
      return "homologation";
    }
  }

  /** A package is approved by the Convention Commission; the subject is the package. */
  record SoftwareApproval(LocalDate from, @MayBeAbsent LocalDate to) implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_APPROVAL;
    }

    @Override
    public String key() {
      return "approval";
    }
  }

  /** A provider uses a package; one package may be used once. */
  record SoftwareUse(String packageId, LocalDate from, @MayBeAbsent LocalDate to)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_USE;
    }

    @Override
    public String key() {
      return packageId;
    }
  }

  /** A provider asked for a premium. */
  record Application(
      String applicationId,
      Scheme scheme,
      PremiumYear year,
      LocalDate submittedOn,
      ApplicationChannel channel,
      @MayBeAbsent Boolean mainActivity,
      @MayBeAbsent Boolean sharedLicence,
      @MayBeAbsent Boolean sharedLicenceConfirmed)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.APPLICATION;
    }

    @Override
    public String key() {
      return applicationId;
    }
  }

  /**
   * An account to pay to. Travels on a topic of its own, which only payment reads.
   *
   * @param applicationId the application with which it was changed; {@code null} for the account
   *     that stands in ProSanté
   */
  record BankAccount(
      Iban iban,
      @MayBeAbsent String holder,
      LocalDate validFrom,
      @MayBeAbsent String applicationId,
      @MayBeAbsent Scheme scheme,
      @MayBeAbsent PremiumYear year)
      implements FactValue {
    @Override
    public FactKind kind() {
      return FactKind.BANK_ACCOUNT;
    }

    @Override
    public String key() {
      return applicationId == null ? "account" : "application:" + applicationId;
    }
  }
}
