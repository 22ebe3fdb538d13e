package org.complaintdesk.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.ComplaintSections;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.tasklist.form.CaseSection;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.FormContentSource;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/** Puts together what the capabilities know of the case of a task, in the language of whoever reads it (IN-6, PR-1). */
@Component
class CaseFormContent implements FormContentSource {

  private final Complaints complaints;
  private final ComplaintSections record;
  private final List<SectionSource<?>> sources;
  private final List<TaskSectionSource> taskSources;
  private final List<OptionSource> optionSources;
  private final List<NonComplaintCases> nonComplaintCases;

  CaseFormContent(Complaints complaints, ComplaintSections record, List<SectionSource<?>> sources,
      List<TaskSectionSource> taskSources, List<OptionSource> optionSources, List<NonComplaintCases> nonComplaintCases) {
    this.complaints = complaints;
    this.record = record;
    this.sources = sources;
    this.taskSources = taskSources;
    this.optionSources = optionSources;
    this.nonComplaintCases = nonComplaintCases;
  }

  @Override
  public Optional<FormContent> of(OpenTask task, Locale language) {
    return task.caseNumber()
        .flatMap(number -> complaints.find(number).map(complaint -> content(complaint, language))
            .or(() -> contentOfOtherCase(number, language)))
        .map(content -> content.with(sections(task, language), options(task)));
  }

  private FormContent content(Complaint complaint, Locale language) {
    List<LateSection> sections = new ArrayList<>(record.of(complaint, language));
    sources.forEach(source -> sections.add(late(source, complaint, language)));
    return new FormContent(complaint.masked(), sections);
  }

  private <S extends Record & CaseSection> LateSection late(SectionSource<S> source, Complaint complaint,
      Locale language) {
    return LateSection.of(source.section(), () -> source.of(complaint, language));
  }

  private Optional<FormContent> contentOfOtherCase(CaseNumber number, Locale language) {
    return nonComplaintCases.stream().flatMap(cases -> cases.content(number, language).stream()).findFirst();
  }

  private List<LateSection> sections(OpenTask task, Locale language) {
    return taskSources.stream().flatMap(source -> source.of(task, language).stream()).toList();
  }

  private OptionLists options(OpenTask task) {
    return optionSources.stream().map(source -> source.of(task)).reduce(OptionLists.none(), OptionLists::and);
  }
}
