package org.complaintdesk.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** One thing that one recipient is told for one cause: what it says, and whether it was sent (NG-2). */
@Entity
@Table(name = "notice")
class Notice {

  @Id
  private String id;

  @Version
  private @Nullable Long version;

  private String complaintNumber;
  private String template;

  @Embedded
  private Recipient recipient;

  private String cause;
  private String language;
  private @Nullable String subject;
  private @Nullable String text;
  private Instant recordedAt;
  private @Nullable Instant validUntil;
  private int place;

  @Enumerated(EnumType.STRING)
  private NoticeStatus status;

  private @Nullable String channel;
  private @Nullable Instant sentAt;

  @Enumerated(EnumType.STRING)
  private @Nullable NotSentReason reason;

  private @Nullable String fault;
  private @Nullable String keptValues;

  @SuppressWarnings("NullAway")
  protected Notice() {
  }

  /** @param place how many notices of the case were recorded for this recipient before, so that they are sent in order */
  Notice(CaseNumber complaintNumber, String template, Recipient recipient, String cause, String language, int place,
      Instant now) {
    this.id = id(complaintNumber, template, recipient, cause);
    this.complaintNumber = complaintNumber.value();
    this.template = template;
    this.recipient = recipient;
    this.cause = cause;
    this.language = language;
    this.place = place;
    this.recordedAt = now;
    this.status = NoticeStatus.TO_SEND;
  }

  /** The same cause always gives the same id: it is the key that keeps a notice from being sent for it twice. */
  static String id(CaseNumber complaintNumber, String template, Recipient recipient, String cause) {
    String key = String.join("\n", complaintNumber.value(), template, recipient.kind().name(), recipient.id(), cause);
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** @param validUntil the earliest date in the letter that lies ahead; null where there is none */
  void write(Letter letter, @Nullable Instant validUntil) {
    this.subject = letter.subject();
    this.text = letter.text();
    this.validUntil = validUntil;
    if (isStopped()) {
      this.status = NoticeStatus.TO_SEND;
      this.reason = null;
      this.keptValues = null;
    }
  }

  /** There is no text for it; it is written with these values as soon as the table of texts gives one. */
  void stop(String values) {
    this.keptValues = values;
  }

  void notSent(NotSentReason reason) {
    this.status = NoticeStatus.NOT_SENT;
    this.reason = reason;
    this.keptValues = null;
  }

  void sent(String channel, Instant now) {
    this.status = NoticeStatus.SENT;
    this.channel = channel;
    this.sentAt = now;
    this.fault = null;
    this.reason = null;
    this.keptValues = null;
  }

  /** Keeps why sending failed; tells whether that is news. */
  boolean failed(String fault) {
    boolean news = !fault.equals(this.fault);
    this.fault = fault;
    return news;
  }

  boolean isWritten() {
    return subject != null && text != null;
  }

  boolean isToSend() {
    return status == NoticeStatus.TO_SEND;
  }

  /** Whether no machine reaches its recipient. */
  boolean isUnreached() {
    return status == NoticeStatus.NOT_SENT && keptValues == null;
  }

  /** Whether only the table of texts keeps it from being sent. */
  boolean isStopped() {
    return status == NoticeStatus.NOT_SENT && keptValues != null;
  }

  /** What its text is filled with, while it is stopped. */
  Optional<String> keptValues() {
    return Optional.ofNullable(keptValues);
  }

  String id() {
    return id;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  /** By which way it reached its recipient. */
  Optional<String> channel() {
    return Optional.ofNullable(channel);
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  /** The row of the table of texts. */
  String template() {
    return template;
  }

  Recipient recipient() {
    return recipient;
  }

  /** {@code zh-CN} or {@code en}. */
  String language() {
    return language;
  }

  /** The earliest date in its text that lay ahead when it was written. */
  Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  int place() {
    return place;
  }

  NoticeStatus status() {
    return status;
  }

  Optional<NotSentReason> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * What it says.
   *
   * @throws IllegalStateException when there was no text for it
   */
  Letter letter() {
    if (subject == null || text == null) {
      throw new IllegalStateException("Notice " + id + " has no text.");
    }
    return new Letter(subject, text);
  }

  /** The id only: what a notice says never reaches a log by accident (PR-1). */
  @Override
  public String toString() {
    return "Notice " + id;
  }
}
