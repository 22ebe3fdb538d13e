package org.complaintdesk.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices go out (NG-2).
 *
 * @param sender the address that e-mail comes from, perhaps with a name: {@code Complaint Desk <desk@example.com>};
 *     needed once {@code spring.mail.host} names a mail server
 */
@ConfigurationProperties("complaint-desk.notice")
record NoticeProperties(@DefaultValue("") String sender) {
}
