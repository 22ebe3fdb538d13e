package org.complaintdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("Failures of work with the database")
class OutageTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "90020", "90028", "90031", "90067",
      "90098", "90121"})
  @DisplayName("with these states come from a database that is out of reach, however often they are wrapped")
  void outOfReach(String state) {
    Exception failure = new ProcessEngineException("failed", new IllegalStateException(new SQLException("away", state)));

    assertThat(Outage.isBehind(failure)).isTrue();
    assertThat(Outage.isOutOfReach(failure)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"53100", "53200", "53300", "58030", "25006", "90097"})
  @DisplayName("with these states come from a database that may still be read")
  void keepsNothing(String state) {
    SQLException failure = new SQLException("full", state);

    assertThat(Outage.isBehind(failure)).isTrue();
    assertThat(Outage.isOutOfReach(failure)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"23505", "40001", "40P01", "42601", "57014", "22001", "50200"})
  @DisplayName("with these states are the work's own")
  void ownFaults(String state) {
    SQLException failure = new SQLException("wrong", state);

    assertThat(Outage.isBehind(new DataIntegrityViolationException("wrong", failure))).isFalse();
    assertThat(Outage.isOutOfReach(failure)).isFalse();
  }

  @Test
  @DisplayName("without a state are told by what threw them: the file, or a pool that has no connection")
  void withoutState() {
    assertThat(Outage.isBehind(new MVStoreException(DataUtils.ERROR_CLOSED, "closed"))).isTrue();
    assertThat(Outage.isBehind(new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "no space"))).isTrue();
    assertThat(Outage.isBehind(new MVStoreException(DataUtils.ERROR_TRANSACTION_ILLEGAL_STATE, "wrong"))).isFalse();
    assertThat(Outage.isBehind(new SQLTransientConnectionException("timed out"))).isTrue();
    assertThat(Outage.isBehind(new SQLException("Connection is closed"))).isTrue();
    assertThat(Outage.isBehind(new IllegalStateException("something else"))).isFalse();
    assertThat(Outage.isBehind(null)).isFalse();
  }

  @Test
  @DisplayName("are said without the statement that failed")
  void saidWithoutStatement() {
    SQLException failure = new SQLException("No space; SQL statement:\nupdate complaint set name = ?", "90028");

    assertThat(Outage.reason(new IllegalStateException("outer", failure))).isEqualTo("SQLException: No space");
  }
}
