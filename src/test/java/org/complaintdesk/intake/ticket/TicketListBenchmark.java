package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.PostgresDeskTest;
import org.complaintdesk.support.Series;
import org.complaintdesk.support.Stopwatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much longer a page of the list takes with 100,000 tickets than with 100. Not among the tests of every build:
 * {@code mvn test -Dtest=TicketListBenchmark}.
 */
class TicketListBenchmark {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final List<String> REQUESTS = List.of(
      "", "sort=creationDate", "offset=60", "status=closed", "status=acknowledged", "severity=Major",
      "severity=Urgent", "channel.name=app", "ticketType=complaint", "complaintType=network.signal",
      "contactNumber=13800000042", "affectedNumber=13900000042", "id=B000000042",
      "name=%E9%80%9A%E8%AF%9D%E6%96%AD%E7%BB%AD%2042", "externalIdentifier.id=benchmark-42",
      "externalIdentifier.owner=benchmark", "externalIdentifier.owner=benchmark&status=acknowledged",
      "creationDate.gt=2026-01-01T00:00:00Z&creationDate.lt=2026-01-01T12:00:00Z",
      "creationDate.gt=2025-12-01T00:00:00Z", "lastUpdate.gte=2025-12-01T00:00:00Z",
      "resolutionDate.lt=2099-01-01T00:00:00Z", "status=closed,resolved", "limit=100");

  @Nested
  @DeskTest
  @DisplayName("The list of tickets on H2")
  class OnH2 extends Measurement {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("The list of tickets on PostgreSQL")
  class OnPostgres extends Measurement {
  }

  abstract static class Measurement {

    @LocalServerPort
    private int port;
    @Autowired
    private DataSource source;
    @Autowired
    private JdbcClient database;

    @Test
    void aPageTakesAboutAsLong() {
      fill(1, FEW);
      Map<String, Double> few = Stopwatch.medians(works());
      fill(FEW + 1, MANY);
      Map<String, Double> many = Stopwatch.medians(works());
      Stopwatch.print(getClass().getSimpleName(), List.of("100", "100,000"), List.of(few, many));
    }

    private Map<String, Runnable> works() {
      Client api = new Client(port, "api");
      Map<String, Runnable> works = new LinkedHashMap<>();
      REQUESTS.forEach(request -> works.put(request.isEmpty() ? "(all)" : request,
          () -> assertThat(api.list(request).status()).isBetween(200, 206)));
      return works;
    }

    /** Tickets as they lie there in years: a minute apart, nine of ten closed. */
    private void fill(int first, int last) {
      database.sql("""
          insert into complaint (number, version, channel, language, customer_tier, name, contact_number,
            affected_number, home_region, subject, detail, complaint_type, impact, attribution_confirmed, outage,
            departments, cross_region, dissatisfied_times, priority, handled_before, still_dissatisfied,
            unresolved_at_first_stage, received_at, registered_at, registered_by, changed_at, told_at, status)
          select 'B' || lpad(cast(x as varchar), 9, '0'), 0, case when mod(x, 3) = 0 then 'APP' else 'PHONE' end,
            'zh-CN', 'ORDINARY', '李明', '138' || lpad(cast(x as varchar), 8, '0'),
            '139' || lpad(cast(x as varchar), 8, '0'), 'lanzhou', '通话断续 ' || x, '每晚通话断续。',
            case when mod(x, 2) = 0 then 'network.signal' else 'tariff.package' end,
            case when mod(x, 2) = 0 then 'DEGRADED' else 'INCONVENIENCE' end, false, false, 0, false, 0, 0, false,
            false, false, moment, moment, 'api', moment,
            case when mod(x, 10) > 0 then moment end, case when mod(x, 10) = 0 then 'REGISTERED' else 'ARCHIVED' end
          from (select x, timestamp with time zone '2025-12-01 00:00:00+00' + x * interval '1' minute as moment
            from %s) as minutes""".formatted(Series.of(source))).params(first, last).update();
      database.sql("""
          insert into complaint_status_change (complaint_number, position, status, changed_at)
          select number, 0, status, registered_at from complaint c where number between ? and ?""")
          .params(number(first), number(last)).update();
      database.sql("""
          insert into ticket (complaint_number, severity) select number, 'Major' from complaint
          where number between ? and ?""").params(number(first), number(last)).update();
      database.sql("""
          insert into ticket_external_identifier (complaint_number, position, identifier, owner)
          select number, 0, 'benchmark-' || cast(substring(number, 2) as int), 'benchmark' from complaint
          where number between ? and ?""").params(number(first), number(last)).update();
      database.sql("analyze").update();
    }

    private static String number(int serial) {
      return "B%09d".formatted(serial);
    }
  }
}
