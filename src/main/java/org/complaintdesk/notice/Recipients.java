package org.complaintdesk.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.type.OfficeDetails;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.People;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.story.CaseArgument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is known of those who are told something: how they are called and reached, and what they read. */
@Component
class Recipients {

  private final People people;
  private final NoticeWords words;
  private final Locale languageOfStaff;

  Recipients(People people, NoticeWords words, @Value("${complaint-desk.language}") Locale languageOfStaff) {
    this.people = people;
    this.words = words;
    this.languageOfStaff = languageOfStaff;
  }

  /** The recipient that a model names: {@code customer}, {@code regulator}, a group, or a login. */
  Recipient named(String id) {
    if (id.equals(Recipient.CUSTOMER)) {
      return Recipient.customer();
    }
    if (id.equals(Recipient.REGULATOR)) {
      return Recipient.regulator();
    }
    return people.groupName(id).isPresent() ? Recipient.group(id) : Recipient.person(new Login(id));
  }

  /** Who belongs to a group at present. */
  List<Login> membersOf(String group) {
    return people.membersOf(group);
  }

  /** The language in which the recipient is written to: {@code zh-CN} or {@code en} (IN-10). */
  String language(Recipient recipient, Complaint complaint) {
    Locale reads = recipient.isCustomer() ? Locale.forLanguageTag(complaint.complainant().language()) : languageOfStaff;
    return reads.getLanguage().equals("zh") ? "zh-CN" : "en";
  }

  /** How a letter addresses the recipient. */
  String formOfAddress(Recipient recipient, Complaint complaint, Locale language) {
    return switch (recipient.kind()) {
      case CUSTOMER -> Optional.ofNullable(complaint.complainant().name()).filter(name -> !name.isBlank())
          .orElseGet(() -> words.say("notice.customer", language));
      case PERSON -> people.name(new Login(recipient.id()));
      case GROUP -> TwoLanguages.in(people.wordsOfGroup(recipient.id()), language);
      case REGULATOR -> Optional.ofNullable(complaint.matter().details().get(OfficeDetails.OFFICE))
          .orElseGet(() -> words.say("notice.office", language));
    };
  }

  /** What the recipient may see of the customer's data: staff look into the case for it (PR-1). */
  MaskedView masked(Recipient recipient, Complaint complaint) {
    return recipient.isOutside() ? MaskedView.disclosed() : complaint.masked();
  }

  /** Where the recipient is reached at present; a group has no address of its own. */
  Contact contact(Recipient recipient, Complaint complaint) {
    return new Contact(switch (recipient.kind()) {
      case CUSTOMER -> complaint.complainant().contactEmail();
      case PERSON -> people.email(new Login(recipient.id())).orElse(null);
      case GROUP -> null;
      case REGULATOR -> complaint.matter().details().get(OfficeDetails.EMAIL);
    });
  }

  /** The recipient in a sentence of the case file, never by an address. */
  CaseArgument told(Recipient recipient) {
    return switch (recipient.kind()) {
      case CUSTOMER, REGULATOR -> CaseArgument.label("recipient", recipient.id());
      case PERSON -> CaseArgument.text(people.name(new Login(recipient.id())));
      case GROUP -> CaseArgument.wording(people.wordsOfGroup(recipient.id()));
    };
  }
}
