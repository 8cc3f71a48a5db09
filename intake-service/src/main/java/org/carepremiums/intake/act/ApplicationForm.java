package org.carepremiums.intake.act;

/**
 * An application as a provider fills it in; {@code null} where nothing was filled in. Who applies
 * and when stands in no form.
 *
 * @param scheme the premium, as in {@code physiotherapist-software}
 * @param year the premium year
 * @param mainActivity whether physiotherapy is the main activity; asked through premium year 2023
 * @param sharedLicence whether the software licence is shared; asked through premium year 2023
 * @param sharedLicenceConfirmed whether the holder of a shared licence confirmed it
 * @param iban an account that is changed with this application; {@code null} or blank keeps the
 *     known one
 * @param token makes the same application sent twice one ({@link FormToken})
 */
public record ApplicationForm(
    String scheme,
    Integer year,
    Boolean mainActivity,
    Boolean sharedLicence,
    Boolean sharedLicenceConfirmed,
    String iban,
    String token) {}
