package org.carepremiums.eligibility.documentation;

import org.carepremiums.contracts.event.Scheme;

/**
 * A word of the law in its three languages.
 *
 * @param english as code and explanations say it
 * @param french as the French text says it
 * @param dutch as the Dutch text says it
 */
record LawTerm(String english, String french, String dutch) {

  static final LawTerm CONDITIONS =
      new LawTerm("Conditions", "Conditions d'octroi", "Toekenningsvoorwaarden");
  static final LawTerm SOURCES =
      new LawTerm("Authentic sources", "Sources authentiques", "Authentieke bronnen");
  static final LawTerm DEADLINES = new LawTerm("Deadlines", "Délais", "Termijnen");
  static final LawTerm PARAMETERS = new LawTerm("Parameters", "Paramètres", "Parameters");

  static final LawTerm CONDUCT = new LawTerm("The 85 % rule", "Règle des 85 %", "85 %-regel");
  static final LawTerm QUORUM =
      new LawTerm("Quorum of adhesions", "Quorum d'adhésions", "Quorum van toetredingen");

  /** What a premium is called. */
  static LawTerm of(Scheme scheme) {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE ->
          new LawTerm(
              "Physiotherapist software intervention",
              "Intervention dans le coût du logiciel de gestion de dossier (kinésithérapeutes)",
              "Tegemoetkoming in de kosten van de software voor dossierbeheer (kinesitherapeuten)");
      case PHYSIOTHERAPIST_QUALITY ->
          new LawTerm(
              "Physiotherapist quality premium",
              "Prime pour promouvoir la qualité des soins (kinésithérapeutes)",
              "Premie ter bevordering van de kwaliteit van de zorg (kinesitherapeuten)");
      case GP_INTEGRATED_PRACTICE ->
          new LawTerm(
              "General practitioner integrated practice premium",
              "Prime de pratique intégrée en médecine générale",
              "Geïntegreerde praktijkpremie huisartsgeneeskunde");
      case GP_STARTER_DMG ->
          new LawTerm(
              "Starter DMG premium",
              "Prime DMG pour le médecin généraliste débutant",
              "GMD-premie voor de startende huisarts");
      case PHYSIOTHERAPIST_SOCIAL_STATUS ->
          new LawTerm(
              "Physiotherapist social status",
              "Statut social des kinésithérapeutes",
              "Sociaal statuut van de kinesitherapeuten");
    };
  }

  String heading() {
    return english + " · " + french + " · " + dutch;
  }
}
