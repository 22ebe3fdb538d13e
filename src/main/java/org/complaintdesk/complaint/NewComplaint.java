package org.complaintdesk.complaint;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a complaint comes in (IN-2). Only the channel, the subject, the detail and the time of receipt are
 * always there; the content review asks for what is missing (CL-3). It is put together with {@link #of}.
 *
 * @param name how the complainant calls himself, may be only 先生 or 女士
 * @param contactNumber where we reach the complainant
 * @param contactEmail where the complainant gets e-mail
 * @param affectedNumber the number complained about (故障号码)
 * @param passedOnBy the department that passed a letter or fax on to us, as it was written (IN-1)
 * @param passedOnAt when it did so, as it was written
 * @param regulatorReplyBy by when the regulator wants an answer to a complaint that came back from it (DL-10)
 * @param details the answers that the type requires, each by its name in {@code required-details} (CL-4)
 */
public record NewComplaint(
    Channel channel,
    String language,
    CustomerTier customerTier,
    @Nullable String name,
    @Nullable String contactNumber,
    @Nullable String contactEmail,
    @Nullable String affectedNumber,
    @Nullable String homeRegion,
    String subject,
    String detail,
    @Nullable String complaintType,
    @Nullable Impact impact,
    @Nullable Integer affectedCustomers,
    @Nullable Consequence consequence,
    @Nullable String passedOnBy,
    @Nullable String passedOnAt,
    Instant receivedAt,
    @Nullable Instant regulatorReplyBy,
    Login registeredBy,
    Map<String, String> details) {

  /** Begins with what is always there. Until told otherwise it is an ordinary customer's who speaks Chinese. */
  public static Builder of(Channel channel, Instant receivedAt, String subject, String detail, Login registeredBy) {
    return new Builder(channel, receivedAt, subject, detail, registeredBy);
  }

  /** Takes what else is known, each by its name; what nobody says stays unknown. */
  public static final class Builder {

    private final Channel channel;
    private final Instant receivedAt;
    private final String subject;
    private final String detail;
    private final Login registeredBy;
    private String language = "zh-CN";
    private CustomerTier customerTier = CustomerTier.ORDINARY;
    private @Nullable String name;
    private @Nullable String contactNumber;
    private @Nullable String contactEmail;
    private @Nullable String affectedNumber;
    private @Nullable String homeRegion;
    private @Nullable String complaintType;
    private @Nullable Impact impact;
    private @Nullable Integer affectedCustomers;
    private @Nullable Consequence consequence;
    private @Nullable String passedOnBy;
    private @Nullable String passedOnAt;
    private @Nullable Instant regulatorReplyBy;
    private Map<String, String> details = Map.of();

    private Builder(Channel channel, Instant receivedAt, String subject, String detail, Login registeredBy) {
      this.channel = channel;
      this.receivedAt = receivedAt;
      this.subject = subject;
      this.detail = detail;
      this.registeredBy = registeredBy;
    }

    /** The language in which the customer is written to, {@code zh-CN} or {@code en} (IN-10). */
    public Builder language(String spoken) {
      this.language = spoken;
      return this;
    }

    /** Who complains. */
    public Builder customer(@Nullable String called, CustomerTier tier) {
      this.name = called;
      this.customerTier = tier;
      return this;
    }

    /** Where the complainant is reached. */
    public Builder contact(@Nullable String number, @Nullable String email) {
      this.contactNumber = number;
      this.contactEmail = email;
      return this;
    }

    /** The number complained about, and the region that it is at home in. */
    public Builder affected(@Nullable String number, @Nullable String region) {
      this.affectedNumber = number;
      this.homeRegion = region;
      return this;
    }

    /** What it is about, as the sender says; the id of a type (CL-2). */
    public Builder type(@Nullable String id) {
      this.complaintType = id;
      return this;
    }

    /** How bad it is (CL-5). */
    public Builder severity(@Nullable Impact suffered, @Nullable Integer customers, @Nullable Consequence feared) {
      this.impact = suffered;
      this.affectedCustomers = customers;
      this.consequence = feared;
      return this;
    }

    /** Which department passed a letter or fax on, and when, both as they were written (IN-1). */
    public Builder passedOn(@Nullable String by, @Nullable String at) {
      this.passedOnBy = by;
      this.passedOnAt = at;
      return this;
    }

    /** By when the regulator wants an answer (DL-10). */
    public Builder regulatorReplyBy(@Nullable Instant replyBy) {
      this.regulatorReplyBy = replyBy;
      return this;
    }

    /** The answers that the type requires, each by its name; they take the place of those given before (CL-4). */
    public Builder details(Map<String, String> answers) {
      this.details = Map.copyOf(answers);
      return this;
    }

    /** What has been said so far; it holds no more than that. */
    public NewComplaint build() {
      return new NewComplaint(channel, language, customerTier, name, contactNumber, contactEmail, affectedNumber,
          homeRegion, subject, detail, complaintType, impact, affectedCustomers, consequence, passedOnBy, passedOnAt,
          receivedAt, regulatorReplyBy, registeredBy, details);
    }
  }
}
