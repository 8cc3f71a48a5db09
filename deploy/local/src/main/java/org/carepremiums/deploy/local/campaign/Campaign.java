package org.carepremiums.deploy.local.campaign;

/** A campaign of which the repository keeps the kinds of providers and what becomes of them. */
public enum Campaign {
  /** Thousands of providers and every kind that the rule book gives rise to. */
  RECORDED("recorded-campaign", "archetypes.yaml") {
    @Override
    String inWords(int providers, int kinds) {
      return "Premium years 2021 to 2024 of %d providers of %d kinds, from 2022 to 2026."
          .formatted(providers, kinds);
    }
  },

  /** About a hundred providers whose stories can be told; ends while much is still open. */
  SMALL("small-campaign", "small.yaml") {
    @Override
    String inWords(int providers, int kinds) {
      return "Premium years 2023 and 2024 of %d providers of %d kinds, until October 2025."
          .formatted(providers, kinds);
    }
  };

  private final String id;
  private final String file;

  Campaign(String id, String file) {
    this.id = id;
    this.file = file;
  }

  /** A sentence. */
  abstract String inWords(int providers, int kinds);

  /** The name of the scenario that is made of it. */
  String id() {
    return id;
  }

  /** Where its file is on the class path. */
  String resource() {
    return "/campaign/" + file;
  }
}
