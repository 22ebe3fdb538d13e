package org.complaintdesk.cost;

import java.util.Map;

/** The way of a complaint through the peer: the same calls by the same people, who send the same answers. */
final class PeerWalk extends Way {

  private static final String AGENT = "junior";

  PeerWalk(int port, Measure measure, DueJobs jobs) {
    super(port, measure, jobs);
  }

  @Override
  PeerWalk registered() {
    comesIn();
    return this;
  }

  @Override
  String sent(Caller program) {
    return program.startsAtPeer();
  }

  @Override
  PeerWalk settledAtOnce() {
    registered();
    completes(AGENT, "review-content", Map.of("complaintType", Caller.TYPE, "impact", "inconvenience",
        "affectedCustomers", 1, "consequence", "none", "outcome", "accept", "billPeriod", "2026-10",
        "disputedAmount", "20"));
    completes(AGENT, "settle-or-draft", Map.of("outcome", "settle", "attribution", "company",
        "settlement", "已向客户说明并退还费用。", "amount", 20.0));
    completes(AGENT, "ask-satisfaction", Map.of("outcome", "answered", "verdict", "satisfied"));
    completes(AGENT, "confirm-solution", Map.of("outcome", "solved"));
    completes(AGENT, "summarise-case", Map.of("lesson", "套餐变更当月应主动提示。"));
    return this;
  }
}
