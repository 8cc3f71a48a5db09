package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.List;

/**
 * Several who follow the same play.
 *
 * @param all in the order in which they are told
 */
public record PlayObservers(List<PlayObserver> all) implements PlayObserver {

  public PlayObservers(PlayObserver... all) {
    this(List.of(all));
  }

  @Override
  public void opening(LocalDate day) {
    all.forEach(one -> one.opening(day));
  }

  @Override
  public void publishing(LocalDate day) {
    all.forEach(one -> one.publishing(day));
  }

  @Override
  public void published(LocalDate day) {
    all.forEach(one -> one.published(day));
  }

  @Override
  public void acting(LocalDate day) {
    all.forEach(one -> one.acting(day));
  }

  @Override
  public void quiet(LocalDate day) {
    all.forEach(one -> one.quiet(day));
  }

  @Override
  public void dayPlayed(LocalDate day, int records, int actions) {
    all.forEach(one -> one.dayPlayed(day, records, actions));
  }
}
