package org.complaintdesk.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.complaintdesk.desk.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Notices by e-mail: plain text, one message for each recipient. */
class EmailChannel implements NoticeChannel {

  private static final String ID = "email";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSenderImpl server;
  private final InternetAddress sender;
  private final MessageSource messages;
  private final Clock clock;

  /**
   * A channel through a mail server.
   *
   * @param sender the address that messages come from, perhaps with a name
   * @throws IllegalArgumentException when it is none
   */
  EmailChannel(JavaMailSenderImpl server, String sender, MessageSource messages, Clock clock) {
    // what is printed then holds every address and every text (PR-1)
    server.getSession().setDebug(false);
    this.server = server;
    this.messages = messages;
    this.clock = clock;
    this.sender = parsed(sender);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean reaches(Contact contact) {
    return contact.email() != null && EmailAddress.isValid(contact.email());
  }

  @Override
  public void send(String id, Letter letter, String language, Contact contact) {
    try {
      server.send(message(id, letter, language, contact));
    } catch (MailException | MessagingException failure) {
      String fault = MailFault.of(failure).id();
      throw new NotDeliveredException(fault, messages.getMessage("notice.error.not-delivered",
          new Object[] {id, said("notice-channel", ID), said("notice-fault", fault)}, Locale.ENGLISH));
    }
  }

  private MimeMessage message(String id, Letter letter, String language, Contact contact) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, UTF_8);
    helper.setFrom(sender);
    helper.setTo(new InternetAddress(contact.email(), true));
    helper.setSubject(letter.subject());
    helper.setText(letter.text());
    helper.setSentDate(Date.from(clock.instant()));
    // the same each time that this notice is sent, so that a mailbox can tell a copy
    message.setHeader("Message-ID", "<notice-" + id + domain() + ">");
    message.setHeader("Content-Language", language);
    // keeps holiday replies from coming back (RFC 3834)
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private String domain() {
    return sender.getAddress().substring(sender.getAddress().indexOf('@'));
  }

  private InternetAddress parsed(String address) {
    try {
      InternetAddress parsed = new InternetAddress(address);
      if (EmailAddress.isValid(parsed.getAddress())) {
        parsed.setPersonal(parsed.getPersonal(), UTF_8);
        return parsed;
      }
    } catch (AddressException | UnsupportedEncodingException unreadable) {
      // said below, like an address that can be read and is none
    }
    throw new IllegalArgumentException(messages.getMessage("notice.error.sender", null, Locale.ENGLISH));
  }

  private String said(String group, String code) {
    return messages.getMessage("label." + group + "." + code, null, Locale.ENGLISH);
  }
}
