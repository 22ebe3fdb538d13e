package org.complaintdesk.engine.form;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DialledNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with the complaint what a form asked about its customer and its matter (IN-2, CL-4, PR-1). */
@Component
class ComplaintDetails implements CaseDetails {

  static final String NAME = "correctedName";
  static final String MISSING_CONTACT_NUMBER = "contactNumber";
  static final String MISSING_AFFECTED_NUMBER = "affectedNumber";
  static final String CONTACT_NUMBER = "correctedContactNumber";
  static final String CONTACT_EMAIL = "correctedContactEmail";
  static final String AFFECTED_NUMBER = "correctedAffectedNumber";
  static final String AFFECTED_IS_CONTACT = "affectedIsContact";

  private final Complaints complaints;

  ComplaintDetails(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  @Transactional
  public void keep(CaseNumber number, Map<String, Object> details) {
    Map<String, String> given = new TreeMap<>();
    details.forEach((key, value) -> {
      if (value != null && !value.toString().isBlank()) {
        given.put(key, value.toString().strip());
      }
    });
    String contact = either(given.remove(CONTACT_NUMBER), given.remove(MISSING_CONTACT_NUMBER));
    String affected = either(given.remove(AFFECTED_NUMBER), given.remove(MISSING_AFFECTED_NUMBER));
    boolean isContact = Boolean.parseBoolean(given.remove(AFFECTED_IS_CONTACT));
    correctContact(number, given.remove(NAME), contact, given.remove(CONTACT_EMAIL),
        isContact ? either(contact, complaints.get(number).complainant().contactNumber()) : affected);
    complaints.addDetails(number, given);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean changedAfter(CaseNumber number, Instant moment) {
    return complaints.find(number).filter(complaint -> complaint.changedAt().isAfter(moment)).isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean holds(CaseNumber number, String detail, Object value) {
    return complaints.find(number).map(complaint -> recorded(complaint, detail))
        .filter(recorded -> DialledNumber.inChina(recorded).equals(DialledNumber.inChina(value.toString().strip())))
        .isPresent();
  }

  private static @Nullable String recorded(Complaint complaint, String detail) {
    return switch (detail) {
      case MISSING_CONTACT_NUMBER -> complaint.complainant().contactNumber();
      case MISSING_AFFECTED_NUMBER -> complaint.complainant().affectedNumber();
      default -> complaint.matter().details().get(detail);
    };
  }

  private static @Nullable String either(@Nullable String corrected, @Nullable String missing) {
    return corrected == null ? missing : corrected;
  }

  private void correctContact(CaseNumber number, @Nullable String name, @Nullable String contact,
      @Nullable String email, @Nullable String affected) {
    if (name != null || contact != null || email != null || affected != null) {
      complaints.correctContact(number, name, contact, email, affected);
    }
  }
}
