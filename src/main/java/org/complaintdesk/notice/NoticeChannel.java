package org.complaintdesk.notice;

/** A way to send notices. Every bean of this kind is used, the first that reaches somebody before the next. */
interface NoticeChannel {

  /** Its name on record and in {@code label.notice-channel.<id>} of the bundle. */
  String id();

  /** Whether somebody can be reached by it. */
  boolean reaches(Contact contact);

  /**
   * Sends a notice. It may be asked to send the same notice again, when nobody knows whether it arrived.
   *
   * @param id of the notice, the same each time
   * @throws NotDeliveredException when it is not certain that it was accepted
   */
  void send(String id, Letter letter, String language, Contact contact);
}
