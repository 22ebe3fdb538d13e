package org.complaintdesk.incident;

import java.util.Locale;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Incidents and emergencies in words for a reader. */
@Component
class IncidentTexts {

  private final MessageSource messages;
  private final CaseFile caseFile;
  private final People people;

  IncidentTexts(MessageSource messages, CaseFile caseFile, People people) {
    this.messages = messages;
    this.caseFile = caseFile;
    this.people = people;
  }

  /** Number, title, where it stands and how many complaints hang on it. */
  String incident(Incident incident, long complaints, Locale locale) {
    return say("incident.summary", locale, incident.number(), incident.title(), status(incident, locale),
        String.valueOf(complaints));
  }

  String status(Incident incident, Locale locale) {
    return caseFile.label("incident-status", incident.status(), locale);
  }

  /** When the team was called, who owns the emergency or with which incident it goes on, and whether it is over. */
  String emergency(Emergency emergency, Locale locale) {
    String called = say("emergency.called", locale, caseFile.time(emergency.calledAt()));
    String owned = emergency.handedOverTo().map(incident -> say("emergency.handed-over", locale, incident))
        .or(() -> emergency.owner().map(owner -> say("emergency.owned", locale, people.name(owner))))
        .orElseGet(() -> say("emergency.unowned", locale));
    String restored = emergency.restoredAt().map(at -> say("emergency.restored", locale, caseFile.time(at))).orElse("");
    return say("emergency.summary", locale, called, owned, restored).strip();
  }

  String say(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
