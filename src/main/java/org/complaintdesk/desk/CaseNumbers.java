package org.complaintdesk.desk;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.hibernate.dialect.sequence.SequenceSupport;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives cases their numbers: a letter, the day in the desk's zone and a number that never comes again. */
@Component
public class CaseNumbers {

  private final JdbcTemplate jdbc;
  private final SequenceSupport sequences;
  private final ZoneId zone;

  CaseNumbers(JdbcTemplate jdbc, EntityManagerFactory entities, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.sequences = entities.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
        .getSequenceSupport();
    this.zone = zone;
  }

  /**
   * The next number of a kind of case.
   *
   * @param letter what the numbers of that kind begin with
   * @param sequence the database's sequence of that kind
   */
  public CaseNumber next(char letter, String sequence, Instant registeredAt) {
    long serial = Objects.requireNonNull(
        jdbc.queryForObject(sequences.getSequenceNextValString(sequence), Long.class));
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(registeredAt.atZone(zone).toLocalDate());
    return new CaseNumber("%s%s-%06d".formatted(letter, day, serial));
  }
}
