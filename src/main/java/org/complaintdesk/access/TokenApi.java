package org.complaintdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.complaintdesk.access.token.ApiToken;
import org.complaintdesk.access.token.MadeToken;
import org.complaintdesk.desk.web.TmfError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators make, list and withdraw tokens over HTTP. Whoever came in by a token gets no other by it. */
@RestController
@RequestMapping("/tokens")
class TokenApi {

  private final LoginHelp help;
  private final AccessRefusals refusals;

  TokenApi(LoginHelp help, AccessRefusals refusals) {
    this.help = help;
    this.refusals = refusals;
  }

  @PostMapping
  ResponseEntity<TokenView> make(@RequestBody Wish wish, Authentication administrator) {
    requirePassword(administrator);
    MadeToken made = help.makeToken(wish.login(), wish.days(), administrator.getName());
    return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
        .body(TokenView.of(made.token(), made.secret()));
  }

  @GetMapping
  List<TokenView> list(Authentication administrator) {
    requirePassword(administrator);
    return help.tokens().stream().map(token -> TokenView.of(token, null)).toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id, Authentication administrator) {
    requirePassword(administrator);
    help.withdrawToken(id, administrator.getName());
  }

  @ExceptionHandler
  ResponseEntity<TmfError> refused(LoginHelpRefusedException refusal, HttpServletRequest request) {
    HttpStatus status = switch (String.valueOf(refusal.getMessage())) {
      case "no-token" -> HttpStatus.NOT_FOUND;
      case "password-needed" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.BAD_REQUEST;
    };
    return ResponseEntity.status(status).body(
        refusals.error(request, status, refusal.getMessage(), "logins.refused.reason", refusal::sentence));
  }

  @ExceptionHandler
  ResponseEntity<TmfError> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
    return refused(new LoginHelpRefusedException("unreadable", "login"), request);
  }

  private static void requirePassword(Authentication administrator) {
    if (administrator instanceof TokenLogin) {
      throw new LoginHelpRefusedException("password-needed", "token");
    }
  }

  /** What an administrator asks for. */
  record Wish(@Nullable String login, @Nullable Integer days) {
  }

  /** A token as administrators see it; its secret only when it has just been made. */
  record TokenView(String id, String login, @Nullable String token, Instant madeAt, @Nullable String madeBy,
                   Instant endsAt, @Nullable Instant withdrawnAt) {

    static TokenView of(ApiToken token, @Nullable String secret) {
      return new TokenView(token.id(), token.login(), secret, token.madeAt(), token.madeBy(), token.endsAt(),
          token.withdrawnAt());
    }
  }
}
