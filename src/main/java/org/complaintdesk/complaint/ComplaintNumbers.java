package org.complaintdesk.complaint;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives complaints their numbers: the day of registration in the desk's zone and a number that never comes again. */
@Component
class ComplaintNumbers {

  private final JdbcTemplate jdbc;
  private final String nextNumber;
  private final ZoneId zone;

  ComplaintNumbers(JdbcTemplate jdbc, EntityManagerFactory entities, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.nextNumber = entities.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
        .getSequenceSupport().getSequenceNextValString("complaint_number");
    this.zone = zone;
  }

  String next(Instant registeredAt) {
    long serial = Objects.requireNonNull(jdbc.queryForObject(nextNumber, Long.class));
    return "C%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(registeredAt.atZone(zone).toLocalDate()), serial);
  }
}
