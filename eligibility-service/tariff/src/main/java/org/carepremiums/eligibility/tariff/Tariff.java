package org.carepremiums.eligibility.tariff;

import java.util.List;
import java.util.Map;
import org.carepremiums.platform.parameters.SourcedValue;

/** What physiotherapists may charge in one calendar year, as far as documents tell it. */
public sealed interface Tariff permits PhysiotherapyTariff, PartialTariff {

  int year();

  /** The short name of the convention that sets it. */
  String convention();

  /** What an answer does not compute, for its reader. */
  List<SourcedValue<String>> notes();

  /** Every value with its references by what it says, for those who review or print them. */
  Map<String, List<? extends SourcedValue<?>>> valuesByName();
}
