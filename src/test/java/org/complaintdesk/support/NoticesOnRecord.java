package org.complaintdesk.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices on record about a case. */
@Component
public class NoticesOnRecord {

  private final JdbcClient database;

  NoticesOnRecord(JdbcClient database) {
    this.database = database;
  }

  /** The notices on record to the customer of a complaint, by the name of their template. */
  public List<String> toCustomer(String number) {
    return to(number, "CUSTOMER");
  }

  /** The notices on record to groups of the desk about a complaint, by the name of their template. */
  public List<String> toGroups(String number) {
    return to(number, "GROUP");
  }

  /** The words of the only notice of that template about a complaint. */
  public String text(String number, String template) {
    return database.sql("select text from notice where complaint_number = ? and template = ?").params(number, template)
        .query(String.class).single();
  }

  private List<String> to(String number, String recipientKind) {
    return database.sql("select template from notice where complaint_number = ? and recipient_kind = ?"
        + " order by recorded_at").params(number, recipientKind).query(String.class).list();
  }
}
