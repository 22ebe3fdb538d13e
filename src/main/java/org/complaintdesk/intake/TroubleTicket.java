package org.complaintdesk.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trouble ticket of TMF621 v5, as far as the desk reads or answers it. The attributes and their types are those of
 * the specification; {@link KeptAttributes} tells which of them, and of whatever else a client sends, the desk keeps. The
 * ticket itself must say its {@code @type}; the objects inside need not, because each place allows but one. Dates are ISO
 * 8601 date-times with offset.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TroubleTicket(
    @Nullable String id,
    @Nullable String href,
    @JsonProperty("@type") @Nullable String type,
    @Nullable String name,
    @Nullable String description,
    @Nullable String severity,
    @Nullable String ticketType,
    @Nullable String status,
    @Nullable String statusChangeDate,
    @Nullable String statusChangeReason,
    @Nullable String creationDate,
    @Nullable String lastUpdate,
    @Nullable String expectedResolutionDate,
    @Nullable String resolutionDate,
    @Nullable ChannelRef channel,
    @Nullable List<@Nullable ExternalIdentifier> externalIdentifier,
    @Nullable List<@Nullable RelatedParty> relatedParty,
    @Nullable List<@Nullable Characteristic> troubleTicketCharacteristic,
    @Nullable List<@Nullable Note> note,
    @Nullable List<@Nullable StatusChange> statusChangeHistory,
    @Nullable List<@Nullable Relationship> troubleTicketRelationship) {

  public static final String TYPE = "TroubleTicket";

  /** The channel by which the customer came. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChannelRef(@Nullable String id, @Nullable String name, @JsonProperty("@type") @Nullable String type) {
  }

  /** A number of the ticket in another system; owner and id together are unique. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ExternalIdentifier(@Nullable String id, @Nullable String owner, @Nullable String externalIdentifierType,
      @JsonProperty("@type") @Nullable String type) {
  }

  /**
   * Somebody who has to do with the ticket.
   *
   * @param name where versions before v5 held the party's name; read, never answered
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RelatedParty(@Nullable String role, @Nullable String name, @Nullable PartyRef partyOrPartyRole,
      @JsonProperty("@type") @Nullable String type) {
  }

  /** A person, an organization, or one of their roles. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartyRef(@Nullable String id, @Nullable String name,
      @JsonProperty("@referredType") @Nullable String referredType, @JsonProperty("@type") @Nullable String type) {
  }

  /** A fact by name and value. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Characteristic(@Nullable String name, @Nullable String valueType, @Nullable JsonNode value,
      @JsonProperty("@type") @Nullable String type) {
  }

  /** An entry of the case file, or words that the client adds. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(@Nullable String id, @Nullable String author, @Nullable String date, @Nullable String text,
      @JsonProperty("@type") @Nullable String type) {
  }

  /** Another ticket about the same matter; {@code relationshipType} is {@code follows}, {@code leads} or {@code related}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Relationship(@Nullable String id, @Nullable String href, @Nullable String relationshipType,
      @JsonProperty("@type") @Nullable String type) {
  }

  /** A change of status. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StatusChange(@Nullable String status, @Nullable String statusChangeDate, @Nullable String statusChangeReason,
      @JsonProperty("@type") @Nullable String type) {
  }
}
