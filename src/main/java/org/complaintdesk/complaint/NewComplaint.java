package org.complaintdesk.complaint;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a complaint comes in (IN-2). Only the channel, the subject, the detail and the time of receipt are
 * always there; the content review asks for what is missing (CL-3).
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
    String registeredBy,
    Map<String, String> details) {

  /** A complaint that did not come back from the regulator. */
  public NewComplaint(
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
      String registeredBy,
      Map<String, String> details) {
    this(channel, language, customerTier, name, contactNumber, contactEmail, affectedNumber, homeRegion, subject,
        detail, complaintType, impact, affectedCustomers, consequence, passedOnBy, passedOnAt, receivedAt, null, registeredBy,
        details);
  }
}
