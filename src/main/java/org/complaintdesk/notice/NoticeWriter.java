package org.complaintdesk.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the text of a notice from the case and from what its cause brings along. */
@Component
class NoticeWriter {

  /** The places that every text may have, besides what its cause brings and what stands in the record. */
  private static final String NUMBER = "number";
  private static final String SUBJECT = "subject";
  private static final String RECEIVED_AT = "receivedAt";
  private static final String RESULT = "result";
  private static final String STANDING = "standing";
  private static final String FORM_OF_ADDRESS = "formOfAddress";

  private final NoticeTexts texts;
  private final NoticeWords words;
  private final Recipients recipients;
  private final RecordedFacts facts;

  NoticeWriter(NoticeTexts texts, NoticeWords words, Recipients recipients, RecordedFacts facts) {
    this.texts = texts;
    this.words = words;
    this.recipients = recipients;
    this.facts = facts;
  }

  /** Writes what the notice says, or gives the reason why nothing can be written: nobody gets a text with gaps. */
  Optional<NotSentReason> write(Notice notice, Complaint complaint, Map<String, Object> values) {
    Optional<Letter> template = texts.find(notice.template(), notice.language());
    if (template.isEmpty()) {
      return Optional.of(NotSentReason.NO_TEXT);
    }
    Locale language = Locale.forLanguageTag(notice.language());
    Map<String, Object> known = new HashMap<>(values);
    known.put(NUMBER, complaint.number().value());
    known.put(SUBJECT, complaint.matter().subject());
    known.put(RECEIVED_AT, complaint.arrival().receivedAt());
    known.put(RESULT, complaint.findings().result().orElse(null));
    known.put(STANDING, complaint.status().id());
    known.put(FORM_OF_ADDRESS, recipients.formOfAddress(notice.recipient(), complaint, language));
    template.get().places().stream()
        .filter(place -> !known.containsKey(place) && facts.knows(complaint.number().value(), place))
        .forEach(place -> known.put(place, facts.read(complaint.number().value(), place)));
    if (!known.keySet().containsAll(template.get().places())) {
      return Optional.of(NotSentReason.NO_VALUE);
    }
    MaskedView masked = recipients.masked(notice.recipient(), complaint);
    notice.write(template.get().filled(
        name -> String.valueOf(masked.text(words.show(name, known.get(name), language)))),
        nextDate(template.get(), known, notice.recordedAt()));
    return Optional.empty();
  }

  /** What the table of texts lacks for a notice that could not be written. */
  TableFault fault(Notice notice) {
    return texts.fault(notice.template(), notice.language());
  }

  private static @Nullable Instant nextDate(Letter template, Map<String, Object> known, Instant recordedAt) {
    return template.places().stream().map(known::get).flatMap(value -> moment(value).stream())
        .filter(date -> date.isAfter(recordedAt)).min(Comparator.naturalOrder()).orElse(null);
  }

  private static Optional<Instant> moment(@Nullable Object value) {
    return value instanceof Date date ? Optional.of(date.toInstant())
        : Optional.ofNullable(value).filter(Instant.class::isInstance).map(Instant.class::cast);
  }
}
