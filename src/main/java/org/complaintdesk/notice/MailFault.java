package org.complaintdesk.notice;

import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.complaintdesk.desk.DomainWord;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What went wrong between us and a mail server, without the words of the exception, which may quote addresses (PR-1). */
enum MailFault implements DomainWord {
  UNREACHABLE, NO_ANSWER, NOT_SECURE, LOGIN, REFUSED, OTHER;

  /** The server closed the connection instead of answering. */
  private static final int NO_REPLY = -1;

  /** The first fault that is known by name among an exception and all that caused it. */
  static MailFault of(Exception failure) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      MailFault named = named(next);
      if (named != OTHER) {
        return named;
      }
      causes(next).forEach(open::add);
    }
    return OTHER;
  }

  private static MailFault named(Throwable failure) {
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return UNREACHABLE;
    }
    if (failure instanceof SocketTimeoutException) {
      return NO_ANSWER;
    }
    if (failure instanceof SSLException) {
      return NOT_SECURE;
    }
    if (failure instanceof MailAuthenticationException) {
      return LOGIN;
    }
    if (failure instanceof SMTPSendFailedException refusal && refusal.getReturnCode() == NO_REPLY) {
      return OTHER;
    }
    return failure instanceof SendFailedException ? REFUSED : OTHER;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Stream<Throwable> ofMessages = failure instanceof MailSendException several
        ? Stream.of(several.getMessageExceptions()) : Stream.empty();
    return Stream.concat(ofMessages, Stream.ofNullable(failure.getCause()));
  }
}
