package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What is looked up once per transaction")
class OncePerTransactionTest {

  private final AtomicInteger lookups = new AtomicInteger();
  private final OncePerTransaction<String, String> answers =
      new OncePerTransaction<>(key -> key + lookups.incrementAndGet());
  private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database());

  @Test
  @DisplayName("is answered again without looking, each question by its own answer")
  void once() {
    new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
      assertThat(answers.get("a")).isEqualTo("a1");
      assertThat(answers.get("b")).isEqualTo("b2");
      assertThat(answers.get("a")).isEqualTo("a1");
    });
  }

  @Test
  @DisplayName("is looked up anew in the next transaction, whether the one before was kept or not")
  void anew() {
    TransactionTemplate each = new TransactionTemplate(transactions);
    each.executeWithoutResult(transaction -> answers.get("a"));
    each.executeWithoutResult(transaction -> {
      assertThat(answers.get("a")).isEqualTo("a2");
      transaction.setRollbackOnly();
    });

    each.executeWithoutResult(transaction -> assertThat(answers.get("a")).isEqualTo("a3"));
  }

  @Test
  @DisplayName("is unknown to a transaction that runs in between, and known again after it")
  void inBetween() {
    TransactionTemplate between = new TransactionTemplate(transactions);
    between.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
      assertThat(answers.get("a")).isEqualTo("a1");
      between.executeWithoutResult(other -> assertThat(answers.get("a")).isEqualTo("a2"));
      assertThat(answers.get("a")).isEqualTo("a1");
    });
  }

  @Test
  @DisplayName("is looked up each time where no transaction runs")
  void outside() {
    assertThat(answers.get("a")).isEqualTo("a1");
    assertThat(answers.get("a")).isEqualTo("a2");
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:");
    return database;
  }
}
