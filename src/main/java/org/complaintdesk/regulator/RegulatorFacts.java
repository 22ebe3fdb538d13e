package org.complaintdesk.regulator;

import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of what a regulator's office is owed (RG-1). */
@Component
@Order(70)
class RegulatorFacts extends FactsOfRecord<OfficeFile> {

  private static final Map<String, Function<OfficeFile, @Nullable Object>> FACTS = Map.of(
      "officeAnswer", file -> file.answer().orElse(null),
      "officeCheckedFacts", file -> file.checkedFacts().orElse(null),
      "officeAnswerBy", file -> Date.from(file.answerBy()),
      "officeAnswerFrom", file -> Date.from(file.answerFrom()),
      "officeWordBy", file -> Date.from(file.wordBy()));

  RegulatorFacts(Complaints complaints, OfficeFileRepository files) {
    super(FACTS, complaints::isKept, number -> files.findByComplaintNumber(number.value()));
  }
}
