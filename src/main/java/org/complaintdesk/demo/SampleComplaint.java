package org.complaintdesk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/**
 * What an invented customer complains about; words of the domain in their shared spelling.
 *
 * @param language {@code zh-CN} when left out
 * @param tier ordinary when left out
 * @param regulatorDays how many days after receipt the regulator wants an answer; for the channel regulator
 * @param received when it came in, as {@link StoryTime} reads it; the moment of registration when left out
 */
record SampleComplaint(
    @JsonProperty(required = true) String channel,
    @Nullable String language,
    @Nullable String tier,
    @Nullable String name,
    @Nullable String contactNumber,
    @Nullable String contactEmail,
    @Nullable String affectedNumber,
    @Nullable String homeRegion,
    @JsonProperty(required = true) String subject,
    @JsonProperty(required = true) String detail,
    @Nullable String type,
    @Nullable String impact,
    @Nullable Integer affectedCustomers,
    @Nullable String consequence,
    @Nullable String passedOnBy,
    @Nullable String passedOnAt,
    @Nullable Integer regulatorDays,
    @Nullable String received,
    @Nullable Map<String, String> details) {

  /** @throws IllegalArgumentException naming a word that the domain does not know */
  NewComplaint registered(Instant at, Login by, StoryTime time) {
    Instant receivedAt = received == null ? at : time.moment(received);
    return NewComplaint
        .of(DomainWord.require(Channel.class, channel), receivedAt, time.fill(subject), time.fill(detail), by)
        .language(language == null ? "zh-CN" : language)
        .customer(name, tier == null ? CustomerTier.ORDINARY : DomainWord.require(CustomerTier.class, tier))
        .contact(contactNumber, contactEmail)
        .affected(affectedNumber, homeRegion)
        .type(type)
        .severity(impact == null ? null : DomainWord.require(Impact.class, impact), affectedCustomers,
            consequence == null ? null : DomainWord.require(Consequence.class, consequence))
        .passedOn(passedOnBy, passedOnAt == null ? null : time.fill(passedOnAt))
        .regulatorReplyBy(regulatorDays == null ? null : receivedAt.plus(Duration.ofDays(regulatorDays)))
        .details(filled(time))
        .build();
  }

  private Map<String, String> filled(StoryTime time) {
    Map<String, String> filled = new TreeMap<>();
    if (details != null) {
      details.forEach((detailName, content) -> filled.put(detailName, time.fill(content)));
    }
    return filled;
  }
}
