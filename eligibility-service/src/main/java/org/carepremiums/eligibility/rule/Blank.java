package org.carepremiums.eligibility.rule;

/**
 * A place in a phrase that is filled in.
 *
 * @param name as explanations call it in JSON and in the texts of each language
 * @param kind with what
 */
public record Blank(String name, Kind kind) {

  public static Blank number(String name) {
    return new Blank(name, Kind.NUMBER);
  }

  public static Blank euros(String name) {
    return new Blank(name, Kind.EUROS);
  }

  public static Blank day(String name) {
    return new Blank(name, Kind.DAY);
  }

  public static Blank year(String name) {
    return new Blank(name, Kind.YEAR);
  }

  public static Blank text(String name) {
    return new Blank(name, Kind.TEXT);
  }

  public static Blank law(String name) {
    return new Blank(name, Kind.LAW);
  }

  public static Blank wording(String name) {
    return new Blank(name, Kind.WORDING);
  }

  public static Blank enumeration(String name) {
    return new Blank(name, Kind.ENUMERATION);
  }

  public static Blank list(String name) {
    return new Blank(name, Kind.LIST);
  }

  public static Blank of(String name, Kind kind) {
    return new Blank(name, kind);
  }
}
