package org.carepremiums.eligibility.explanation;

import java.util.List;
import java.util.Optional;

/**
 * A statement in the language of its reader, in the order in which it is read. {@link #text()} is
 * the letter; a page shows the same sections.
 *
 * @param sections the first two have no title: who is told what since when, and the result
 */
public record Statement(List<Section> sections) {

  private static final String INDENT = "    ";

  public Statement {
    sections = List.copyOf(sections);
  }

  /** What a section is about. */
  public enum Part {
    /** Premium, provider, and which version of which day. */
    HEADING,
    /** What one gets, or would get. */
    RESULT,
    /** What decided it. */
    REASONS,
    /** What sources have yet to deliver. */
    WAITING,
    /** When it is paid, and to whom. */
    PAYMENT,
    /** What one can do until when. */
    ACTIONS,
    /** Begins what follows the answer. */
    ANNEX,
    CONDITIONS,
    CHANGES,
    DELIVERIES,
    DOCUMENTS
  }

  /**
   * @param title empty for heading and result
   */
  public record Section(Part part, String title, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param item whether it is one of several of its kind
   * @param under what belongs to it
   */
  public record Line(String text, boolean item, List<String> under) {

    public Line {
      under = List.copyOf(under);
    }
  }

  /** The section about something, where there is one. */
  public Optional<Section> section(Part part) {
    return sections.stream().filter(section -> section.part() == part).findFirst();
  }

  /** Everything, in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      if (section.part() != Part.HEADING) {
        text.append('\n');
      }
      if (!section.title().isEmpty()) {
        text.append(section.title()).append('\n');
      }
      for (Line line : section.lines()) {
        text.append(line.item() ? "- " : "").append(line.text()).append('\n');
        line.under().forEach(below -> text.append(INDENT).append(below).append('\n'));
      }
    }
    return text.toString();
  }
}
