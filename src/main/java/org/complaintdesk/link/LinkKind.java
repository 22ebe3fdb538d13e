package org.complaintdesk.link;

import org.complaintdesk.desk.DomainWord;

/** How two complaints hang together. */
public enum LinkKind implements DomainWord {
  /** The later waits for the leading one and is answered with it. */
  FOLLOWS,
  /** Each is handled by itself; whoever works on one sees the other. */
  RELATED
}
