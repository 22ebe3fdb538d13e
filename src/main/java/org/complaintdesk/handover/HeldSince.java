package org.complaintdesk.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.DeskTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when a task has been with its holder. The engine keeps only when it was changed last, by whomever; when the desk
 * looks at it first that is when it was taken, and a chase later on does not make its holder look busy.
 */
@Component
class HeldSince {

  private final JdbcClient database;

  HeldSince(JdbcClient database) {
    this.database = database;
  }

  /** Since when, and keeps it. */
  Instant of(DeskTask task) {
    String holder = task.holder().map(Login::value).orElseThrow();
    Optional<Instant> known = database.sql("select since_at from held_task where task_id = ? and holder = ?")
        .params(task.id(), holder).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    return known.orElseGet(() -> {
      forget(task.id());
      database.sql("insert into held_task (task_id, holder, since_at) values (?, ?, ?)")
          .params(task.id(), holder, task.touchedAt().atOffset(ZoneOffset.UTC)).update();
      return task.touchedAt();
    });
  }

  /** Nobody holds it any longer. */
  void forget(String task) {
    database.sql("delete from held_task where task_id = ?").param(task).update();
  }

  /** Forgets all tasks besides these: they are open no longer, or nobody holds them. */
  void forgetOthers(Set<String> held) {
    database.sql("select task_id from held_task").query(String.class).list().stream()
        .filter(task -> !held.contains(task)).forEach(this::forget);
  }
}
