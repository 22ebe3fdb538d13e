package org.complaintdesk.notice;

/** Where a notice stands. */
enum NoticeStatus { TO_SEND, SENT, NOT_SENT }
