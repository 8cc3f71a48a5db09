package org.carepremiums.deploy.local.campaign;

/** The campaign's table says something that cannot be understood; the message names the place. */
public final class MalformedTable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public MalformedTable(String message) {
    super(message);
  }

  public MalformedTable(String message, Throwable cause) {
    super(message, cause);
  }
}
