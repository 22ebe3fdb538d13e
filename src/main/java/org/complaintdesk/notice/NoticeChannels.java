package org.complaintdesk.notice;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways to send notices that this desk has. */
@Component
class NoticeChannels {

  private final ObjectProvider<NoticeChannel> channels;

  NoticeChannels(ObjectProvider<NoticeChannel> channels) {
    this.channels = channels;
  }

  boolean isEmpty() {
    return channels.stream().findAny().isEmpty();
  }

  /** The first channel that reaches somebody. */
  Optional<NoticeChannel> reaching(Contact contact) {
    return channels.orderedStream().filter(channel -> channel.reaches(contact)).findFirst();
  }

  /** Why somebody cannot be told anything, if so. */
  Optional<NotSentReason> obstacle(Recipient recipient, Contact contact) {
    if (isEmpty()) {
      return Optional.of(NotSentReason.NO_CHANNEL);
    }
    if (recipient.kind() == Recipient.Kind.GROUP) {
      return Optional.of(NotSentReason.NO_MEMBER);
    }
    return reaching(contact).isPresent() ? Optional.empty() : Optional.of(NotSentReason.NO_ADDRESS);
  }
}
