package org.complaintdesk.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Component;

/** Customers of every kind, and what they complain about. */
@Component
class Customers {

  private static final List<String> REGIONS = List.of("lanzhou", "tianshui", "jiuquan");

  private final ComplaintTypes types;

  Customers(ComplaintTypes types) {
    this.types = types;
  }

  /** What a customer complains about at that moment: some say much, some next to nothing. */
  NewComplaint complaint(Chance chance, Instant now) {
    ComplaintType type = chance.oneOf(new ArrayList<>(types.all()));
    Channel channel = chance.oneOf(List.of(Channel.values()));
    String number = "1389%07d".formatted(chance.between(0, 9_999_999));
    String mail = chance.inPercent(50) ? "customer-%d@example.org".formatted(chance.between(1, 9_999)) : null;
    Instant replyBy = channel == Channel.REGULATOR ? now.plus(Duration.ofDays(chance.between(3, 12))) : null;
    boolean says = chance.inPercent(60);
    Map<String, String> details = new LinkedHashMap<>();
    if (says) {
      type.requiredDetails().forEach(detail -> details.put(detail, detail.endsWith("Number") ? number : "20"));
    }
    if (replyBy != null) {
      details.put("regulatorFileNumber", "甘通申〔2026〕%d号".formatted(chance.between(1, 999)));
    }
    return NewComplaint.of(channel, now, "话费异常", "本月账单多出一笔不明扣费。", new Login("test"))
        .language(chance.inPercent(85) ? "zh-CN" : "en")
        .customer(says ? "李明" : null, chance.inPercent(85) ? CustomerTier.ORDINARY : CustomerTier.KEY_ACCOUNT)
        .contact(number, mail)
        .affected(says ? number : null, says ? chance.oneOf(REGIONS) : null)
        .type(says ? type.id() : null)
        .regulatorReplyBy(replyBy)
        .details(details)
        .build();
  }
}
