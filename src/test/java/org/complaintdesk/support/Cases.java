package org.complaintdesk.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.archive.ArchiveOnRecord;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.dispatch.OrdersOnRecord;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases as they come in, and what is on record of them. */
@Component
public class Cases {

  private final ComplaintHandling handling;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Deadlines deadlines;
  private final OrdersOnRecord orders;
  private final ArchiveOnRecord archive;
  private final PlatformTransactionManager transactions;
  private final RecordedFacts facts;

  Cases(ComplaintHandling handling, Complaints complaints, CaseFile caseFile, Deadlines deadlines,
      OrdersOnRecord orders, ArchiveOnRecord archive, PlatformTransactionManager transactions, RecordedFacts facts) {
    this.handling = handling;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
    this.orders = orders;
    this.archive = archive;
    this.transactions = transactions;
    this.facts = facts;
  }

  /**
   * A work order as it is on record.
   *
   * @param status by the name of its constant, such as {@code NOT_AGREED}
   */
  public record Order(String id, String department, String status, Instant dueAt) {
  }

  /** A complaint that came in now by phone about a matter of that type; null leaves the type open. */
  public String received(String type) {
    return received(type, Channel.PHONE, Map.of());
  }

  /** A complaint that came in now by that channel, with details of its own. */
  public String received(String type, Channel channel, Map<String, String> details) {
    return receivedAt(ClockUtil.getCurrentTime().toInstant(), type, channel, details);
  }

  /** A complaint that came in by phone at a moment that may be past, and is registered now. */
  public String receivedAt(String moment, String type) {
    return receivedAt(DeskClock.at(moment), type, Channel.PHONE, Map.of());
  }

  private String receivedAt(Instant receivedAt, String type, Channel channel, Map<String, String> details) {
    return handling.register(ofLiMing(channel, receivedAt, type).details(details).build()).number().value();
  }

  /** A complaint about a matter of that type that came in now by phone, of the customer with that number. */
  public String receivedFrom(String number, String type) {
    return handling.register(ofLiMing(Channel.PHONE, ClockUtil.getCurrentTime().toInstant(), type)
        .contact(number, null).affected(number, "lanzhou").build()).number().value();
  }

  private static NewComplaint.Builder ofLiMing(Channel channel, Instant receivedAt, String type) {
    return NewComplaint.of(channel, receivedAt, "话费异常", "本月账单多出一笔不明扣费。", new Login("test"))
        .customer("李明", CustomerTier.ORDINARY).contact("13893112345", null).affected("13893112345", "lanzhou")
        .type(type);
  }

  /** A complaint of the customer with that contact number about a service that fails so many customers wholly. */
  public String receivedOfOutage(String contactNumber, int affectedCustomers) {
    return receivedOfOutage("李明", contactNumber, affectedCustomers);
  }

  /** Like {@link #receivedOfOutage(String, int)}, of a customer of that name. */
  public String receivedOfOutage(String name, String contactNumber, int affectedCustomers) {
    return handling.register(NewComplaint
        .of(Channel.PHONE, ClockUtil.getCurrentTime().toInstant(), "手机无信号", "整个小区都打不通电话。", new Login("test"))
        .customer(name, CustomerTier.ORDINARY).contact(contactNumber, null).affected(contactNumber, "lanzhou")
        .type("network.outage").severity(Impact.UNUSABLE, affectedCustomers, null).build()).number().value();
  }

  /** A complaint that came in now by e-mail, of a customer who gets e-mail there and reads that language. */
  public String receivedByEmail(String type, String email, String language) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(ofLiMing(Channel.EMAIL, now, type).language(language)
        .contact("13893112345", email).build()).number().value();
  }

  /** A letter of a customer with an e-mail address, received at a moment that may be past and registered now. */
  public String receivedByLetter(String moment, String email) {
    return handling.register(ofLiMing(Channel.LETTER, DeskClock.at(moment), "tariff.billing-error").language("en")
        .contact("13893112345", email).build()).number().value();
  }

  /** A complaint that came back from the regulator now, who wants it answered by that moment (DL-10). */
  public String receivedFromRegulator(String type, String replyBy) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(ofLiMing(Channel.REGULATOR, now, type).regulatorReplyBy(DeskClock.at(replyBy))
        .details(Map.of("regulatorFileNumber", "甘通申〔2026〕118号")).build()).number().value();
  }

  /** Like {@link #receivedFromRegulator}, of which the office's file number is not known. */
  public String receivedFromRegulatorWithoutFileNumber(String type, String replyBy) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(ofLiMing(Channel.REGULATOR, now, type).regulatorReplyBy(DeskClock.at(replyBy)).build())
        .number().value();
  }

  /** A complaint of which nothing is known but subject and detail, received and registered now. */
  public String receivedWithNothingButTheMatter() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(
        NewComplaint.of(Channel.WEB, now, "对服务不满意", "希望尽快处理。", new Login("test")).build()).number().value();
  }

  /** The complaint as it is on record. */
  public Complaint complaint(String number) {
    return complaints.get(new CaseNumber(number));
  }

  /** Where the complaint stands. */
  public ComplaintStatus status(String number) {
    return complaint(number).status();
  }

  /** The details on record, by name. */
  public Map<String, String> details(String number) {
    return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status ->
        complaints.get(new CaseNumber(number)).matter().details()));
  }

  /** What the models of a case read under a name: its fact on record at present. */
  public Object fact(String number, String name) {
    return new TransactionTemplate(transactions).execute(status -> facts.read(number, name));
  }

  /** Where each deadline stands, as people read it, in the order of {@link DeadlineKind}. */
  public Map<DeadlineKind, Instant> deadlines(String number) {
    Map<DeadlineKind, Instant> standing = new LinkedHashMap<>();
    deadlines.of(new CaseNumber(number)).forEach(deadline -> standing.put(deadline.kind(), deadline.at()));
    return standing;
  }

  /** The pauses of the clock, oldest first. */
  public List<RecordedPause> pauses(String number) {
    return deadlines.pausesOf(new CaseNumber(number));
  }

  /** The binding deadline. */
  public Instant dueAt(String number) {
    return deadlines.at(new CaseNumber(number), DeadlineKind.DUE).orElseThrow();
  }

  /** The work orders of a case, oldest first. */
  public List<Order> orders(String number) {
    return orders.of(number);
  }

  /** What a department proposed in the rounds of its order, in order. */
  public List<String> rounds(String orderId) {
    return orders.proposals(orderId);
  }

  /** The documents in the archive, one for each filing; empty while the case is open for the first time. */
  public List<String> archived(String number) {
    return archive.documents(number);
  }

  /** The entries of the case file, oldest first. */
  public List<CaseEntry> entries(String number) {
    return caseFile.of(new CaseNumber(number));
  }

  /** The kinds of the entries in the case file, in order, without what the tables decided and who was told of it. */
  public List<String> story(String number) {
    return caseFile.of(new CaseNumber(number)).stream().map(CaseEntry::kind)
        .filter(kind -> !kind.equals("decided") && !kind.startsWith("notice-")).toList();
  }

  /** The whole story as people read it in English. */
  public String told(String number) {
    return String.join("\n", told(number, Locale.ENGLISH));
  }

  /** The whole story as people read it, an entry each. */
  public List<String> told(String number, Locale language) {
    return caseFile.of(new CaseNumber(number)).stream().map(entry -> caseFile.tell(entry, language)).toList();
  }
}
