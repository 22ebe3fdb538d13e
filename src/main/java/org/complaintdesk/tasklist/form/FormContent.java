package org.complaintdesk.tasklist.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.complaintdesk.desk.Veil;

/**
 * What a form shows of its case, and what it offers to choose from. Whatever comes in comes out masked: nothing that
 * the reader must not see (PR-1).
 */
public final class FormContent {

  private final Veil veil;
  private final List<LateSection> sections;
  private final FormOptions options;

  /** @param veil of the case whose facts these are */
  public FormContent(Veil veil, List<LateSection> sections) {
    this(veil, masked(veil, sections), FormOptions.none());
  }

  private FormContent(Veil veil, List<LateSection> masked, FormOptions options) {
    this.veil = veil;
    this.sections = masked;
    this.options = options;
  }

  private static List<LateSection> masked(Veil veil, List<LateSection> sections) {
    return sections.stream().map(section -> section.seenThrough(veil::masked)).toList();
  }

  /** The same with what depends on the task. */
  public FormContent with(List<LateSection> ofTask, FormOptions offered) {
    List<LateSection> all = new ArrayList<>(sections);
    all.addAll(masked(veil, ofTask));
    return new FormContent(veil, List.copyOf(all), options.and(offered.seenThrough(veil)));
  }

  /** What is known of the case and the task, masked: the sections that tell a fact of such a name. */
  public List<CaseSection> sections(Predicate<String> name) {
    return sections.stream().filter(section -> section.tells(name)).map(LateSection::content).toList();
  }

  /** What is offered to choose from, masked as far as people read it. */
  public FormOptions options() {
    return options;
  }
}
