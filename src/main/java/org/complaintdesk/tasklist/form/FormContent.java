package org.complaintdesk.tasklist.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.complaintdesk.desk.MaskedView;

/**
 * What a form shows of its case, and what it offers to choose from. Whatever comes in comes out masked: nothing that
 * the reader must not see (PR-1).
 */
public final class FormContent {

  private final MaskedView view;
  private final List<LateSection> sections;
  private final OptionLists options;

  /** @param view of the case whose facts these are */
  public FormContent(MaskedView view, List<LateSection> sections) {
    this(view, masked(view, sections), OptionLists.none());
  }

  private FormContent(MaskedView view, List<LateSection> masked, OptionLists options) {
    this.view = view;
    this.sections = masked;
    this.options = options;
  }

  private static List<LateSection> masked(MaskedView view, List<LateSection> sections) {
    return sections.stream().map(section -> section.seenThrough(view::masked)).toList();
  }

  /** The same with what depends on the task. */
  public FormContent with(List<LateSection> ofTask, OptionLists offered) {
    List<LateSection> all = new ArrayList<>(sections);
    all.addAll(masked(view, ofTask));
    return new FormContent(view, List.copyOf(all), options.and(offered.seenThrough(view)));
  }

  /** What is known of the case and the task, masked: the sections that tell a fact of such a name. */
  public List<CaseSection> sections(Predicate<String> name) {
    return sections.stream().filter(section -> section.tells(name)).map(LateSection::content).toList();
  }

  /** What is offered to choose from, masked as far as people read it. */
  public OptionLists options() {
    return options;
  }
}
