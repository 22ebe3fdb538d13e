package org.complaintdesk.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.complaintdesk.intake.TicketContent.Party;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The ticket from which a complaint was registered, on record. */
@Entity
@Table(name = "ticket")
public class TicketRecord implements Persistable<String> {

  /** Of so many tickets at once the lists are read, so that a page of them costs few statements. */
  private static final int READ_TOGETHER = 100;

  @Id
  private String complaintNumber;

  private String severity;
  private @Nullable String channelId;

  @Embedded
  private @Nullable FileRow fileRow;

  @ElementCollection
  @BatchSize(size = READ_TOGETHER)
  @CollectionTable(name = "ticket_external_identifier", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  private List<Identifier> identifiers = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = READ_TOGETHER)
  @CollectionTable(name = "ticket_party", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  private List<Party> parties = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected TicketRecord() {
  }

  TicketRecord(CaseNumber complaintNumber, TicketContent content, @Nullable FileRow row) {
    this.complaintNumber = complaintNumber.value();
    this.severity = content.severity();
    this.channelId = content.channelId();
    this.fileRow = row;
    this.identifiers.addAll(content.identifiers());
    this.parties.addAll(content.parties());
  }

  /** The complaint that the ticket became. */
  public CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  @Override
  public String getId() {
    return complaintNumber;
  }

  /** It is saved once and never changed: no one needs to look whether it is on record already. */
  @Override
  public boolean isNew() {
    return true;
  }

  /** What the ticket says besides what the complaint knows, as it was sent. */
  public TicketContent content() {
    return new TicketContent(severity, channelId, List.copyOf(identifiers), List.copyOf(parties));
  }
}
