package org.complaintdesk.tasklist.form;

/** A capability that has something to choose from for the fields of forms. */
public interface OptionSource {

  /** What it offers in the form of that task; nothing where it has nothing to do with the task. */
  OptionLists of(OpenTask task);
}
