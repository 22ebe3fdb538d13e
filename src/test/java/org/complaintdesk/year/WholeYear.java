package org.complaintdesk.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A year at a desk with a database of its own and a mail server. Not among the tests of every build:
 * {@code mvn test -Dtest=WholeYear -DargLine=-da:org.h2...}; {@code -Dyear.seed=7} gives another year,
 * {@code -Dyear.complaints=100} a quiet one.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@DisplayName("A year at the desk: nothing slips")
class WholeYear {

  private static final long SEED = Long.getLong("year.seed", 1);
  private static final int COMPLAINTS = Integer.getInteger("year.complaints", 2_000);
  private static final int DAYS = 365;

  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

  @TempDir
  private static Path folder;

  @Autowired
  private Review review;
  @Autowired
  private JdbcClient database;

  @DynamicPropertySource
  static void deskOfItsOwn(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("year"));
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("complaint-desk.notice.sender", () -> "desk@example.com");
  }

  @Test
  void nothingSlips() throws MessagingException {
    long before = bytes();
    List<SimulatedCase> all = review.assertNothingSlips(SEED, COMPLAINTS, LocalDate.of(2026, 1, 1), DAYS);
    System.out.printf("The database grew by %,d bytes, %,d a complaint.%n", bytes() - before,
        (bytes() - before) / all.size());
    System.out.printf("What happened in it comes to %08x; another run of this seed must come to the same.%n", story());

    assertEachMessageOnce();
  }

  private void assertEachMessageOnce() throws MessagingException {
    List<String> messages = new ArrayList<>();
    for (MimeMessage message : MAIL.getReceivedMessages()) {
      messages.add(message.getMessageID());
    }
    assertThat(messages).doesNotHaveDuplicates().hasSize(
        database.sql("select count(*) from notice where status = 'SENT'").query(Integer.class).single());
  }

  /** A number for the whole story, so that two runs of one seed can be compared. */
  private long story() {
    CRC32 story = new CRC32();
    database.sql("select case_number || ' ' || happened_at || ' ' || kind from case_entry order by id")
        .query(String.class).list().forEach(entry -> story.update(entry.getBytes(StandardCharsets.UTF_8)));
    return story.getValue();
  }

  /** What the tables take on the disk with their indexes. */
  private long bytes() {
    return database.sql("""
        select sum(disk_space_used('"' || table_schema || '"."' || table_name || '"')) from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema = 'PUBLIC'""").query(Long.class).single();
  }
}
