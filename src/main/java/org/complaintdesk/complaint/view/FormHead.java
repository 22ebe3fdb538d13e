package org.complaintdesk.complaint.view;

import java.util.List;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.CaseSection;

/** What every form shows first, in sections that all cases share: complaints, and others such as an incident. */
public final class FormHead {

  private FormHead() {
  }

  /**
   * What the case is about and where it stands.
   *
   * @param detail what was said of it
   * @param details answers to the questions of its type
   */
  public record Matter(String number, String subject, String detail, List<Detail> details, String status)
      implements CaseSection {
  }

  /** @param story what happened lately, newest first */
  public record Story(List<CaseFile.Told> story) implements CaseSection {
  }

  /** An answer with the name of what was asked. */
  public record Detail(String name, String content) {
  }

  /**
   * How it came in.
   *
   * @param zone the zone in which all times are shown
   */
  public record Receipt(String channel, String receivedAt, String zone, String language, String region)
      implements CaseSection {
  }

  /**
   * Whose case it is.
   *
   * @param customer a name
   * @param contact a number
   * @param affected a number
   */
  public record Customer(String customer, String tier, String contact, String affected) implements CaseSection {
  }

  /** How it is classified. */
  public record Grading(String type, String urgency, String level, String attributionLabel) implements CaseSection {
  }
}
