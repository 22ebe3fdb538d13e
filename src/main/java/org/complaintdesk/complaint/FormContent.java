package org.complaintdesk.complaint;

import java.util.ArrayList;
import java.util.List;

/**
 * What a form shows of its case, and what it offers to choose from. Whatever comes in is masked there and then: nothing
 * comes out of it that the reader must not see (PR-1).
 */
public final class FormContent {

  private final Veil veil;
  private final List<CaseSection> sections;
  private final FormOptions options;

  /** @param veil of the case whose facts these are */
  public FormContent(Veil veil, List<CaseSection> sections) {
    this(veil, veil.masked(sections), FormOptions.none());
  }

  private FormContent(Veil veil, List<CaseSection> masked, FormOptions options) {
    this.veil = veil;
    this.sections = masked;
    this.options = options;
  }

  /** The same with what depends on the task. */
  public FormContent with(List<CaseSection> ofTask, FormOptions offered) {
    List<CaseSection> all = new ArrayList<>(sections);
    all.addAll(veil.masked(ofTask));
    return new FormContent(veil, List.copyOf(all), options.and(offered.seenThrough(veil)));
  }

  /** What is known of the case and the task, masked. */
  public List<CaseSection> sections() {
    return sections;
  }

  /** What is offered to choose from, masked as far as people read it. */
  public FormOptions options() {
    return options;
  }
}
