package org.carepremiums.platform.wording.phrase;

/**
 * A place in a phrase that is filled in.
 *
 * @param name as explanations call it in JSON and in the texts of each language
 * @param kind with what
 * @param said whether the text of each language shows it; otherwise it stands in JSON alone
 */
public record Blank(String name, Kind kind, boolean said) {

  public static Blank number(String name) {
    return of(name, Kind.NUMBER);
  }

  public static Blank decimal(String name) {
    return of(name, Kind.DECIMAL);
  }

  public static Blank euros(String name) {
    return of(name, Kind.EUROS);
  }

  public static Blank day(String name) {
    return of(name, Kind.DAY);
  }

  public static Blank year(String name) {
    return of(name, Kind.YEAR);
  }

  public static Blank text(String name) {
    return of(name, Kind.TEXT);
  }

  public static Blank law(String name) {
    return of(name, Kind.LAW);
  }

  public static Blank wording(String name) {
    return of(name, Kind.WORDING);
  }

  public static Blank enumeration(String name) {
    return of(name, Kind.ENUMERATION);
  }

  public static Blank list(String name) {
    return of(name, Kind.LIST);
  }

  public static Blank of(String name, Kind kind) {
    return new Blank(name, kind, true);
  }

  /** For who computes with it; no language says it. */
  public Blank unsaid() {
    return new Blank(name, kind, false);
  }
}
