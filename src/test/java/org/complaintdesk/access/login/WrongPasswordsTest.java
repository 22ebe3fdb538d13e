package org.complaintdesk.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PR-1: who waits after wrong passwords, and for how long")
class WrongPasswordsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final LoginProperties RULES =
      new LoginProperties(Duration.ofSeconds(3), Duration.ofMinutes(5), 60, Duration.ofSeconds(10));

  private final WrongPasswords wrong = new WrongPasswords(RULES);
  private final AddressBudgets budgets = new AddressBudgets(RULES);

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 6", "3, 12", "7, 192", "8, 300", "10, 300", "64, 300", "100000, 300"})
  void noWaitIsLongerThanTheLongest(int failures, long seconds) {
    assertThat(RULES.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aWaitConcernsOneCallerAndOneLogin() {
    wrong.count(of("10.0.0.1", "api"), NOON);
    assertThat(wrong.waitOf(of("10.0.0.1", "api"), NOON)).isEqualTo(Duration.ofSeconds(3));
    assertThat(wrong.waitOf(of("10.0.0.2", "api"), NOON)).isZero();
    assertThat(wrong.waitOf(of("10.0.0.1", "junior"), NOON)).isZero();
  }

  @Test
  @DisplayName("a quiet hour is enough to be forgotten, and a clock that is put back lets nobody wait for it")
  void waitsAreForgotten() {
    for (int failure = 0; failure < 20; failure++) {
      wrong.count(of("10.0.0.1", "api"), NOON);
    }
    assertThat(wrong.waitOf(of("10.0.0.1", "api"), NOON.minusSeconds(7200))).isZero();
    wrong.count(of("10.0.0.1", "api"), NOON);
    assertThat(wrong.waitOf(of("10.0.0.1", "api"), NOON)).isEqualTo(Duration.ofSeconds(3));
    assertThat(wrong.waitOf(of("10.0.0.1", "api"), NOON.plusSeconds(3 * 3600))).isZero();
    assertThat(wrong.size()).isZero();
  }

  @Test
  @DisplayName("a million logins fill no memory")
  void aMillionLoginsFillNoMemory() {
    for (int login = 0; login < 1_000_000; login++) {
      wrong.count(of("10.0.0." + login % 200, "login-" + login), NOON);
    }
    assertThat(wrong.size()).isEqualTo(WrongPasswords.REMEMBERED);
    assertThat(of("10.0.0.1", "x".repeat(1_000_000)).login()).hasSize(64);
  }

  @Test
  @DisplayName("tries that come at the same time count as one, and the others wait")
  void manyAtOnceAreOne() {
    Attempt attempt = of("10.0.0.1", "api");
    assertThat(wrong.countAhead(attempt, NOON)).as("nothing was wrong before").isFalse();
    wrong.count(attempt, NOON);
    Instant later = NOON.plusSeconds(3);
    assertThat(wrong.waitOf(attempt, later)).isZero();
    assertThat(wrong.countAhead(attempt, later)).isTrue();
    assertThat(wrong.waitOf(attempt, later)).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  @DisplayName("an address that tries one password with a thousand logins is slowed down, and heard again by and by")
  void anAddressHasABudget() {
    for (int login = 0; login < 60; login++) {
      assertThat(budgets.take("10.0.0.1", NOON)).isTrue();
    }
    assertThat(budgets.take("10.0.0.1", NOON)).isFalse();
    assertThat(budgets.waitOf("10.0.0.1", NOON)).isEqualTo(Duration.ofSeconds(10));
    assertThat(budgets.take("10.0.0.2", NOON)).isTrue();
    assertThat(budgets.take("10.0.0.1", NOON.plusSeconds(10))).isTrue();
    assertThat(budgets.take("10.0.0.1", NOON.plusSeconds(10))).isFalse();
    budgets.giveBack("10.0.0.1", NOON.plusSeconds(10));
    assertThat(budgets.take("10.0.0.1", NOON.plusSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "10.1.2.3, 10.1.2.3",
      "2001:db8:1:2:aaaa::1, 2001:db8:1:2:0:0:0:0/64",
      "2001:db8:1:2:bbbb:1:2:3, 2001:db8:1:2:0:0:0:0/64",
      "::ffff:10.1.2.3, 10.1.2.3",
      "unknown, unknown",
      "no:address, no:address"})
  @DisplayName("whoever has a whole network of addresses is one caller")
  void anAddressOfIpv6StandsForItsNetwork(String address, String caller) {
    assertThat(CallerAddress.network(address)).isEqualTo(caller);
  }

  private static Attempt of(String address, String login) {
    return Attempt.of(address, null, login);
  }
}
