package org.complaintdesk.intake.ticket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, read up to a limit. */
class LimitedBody extends FilterInputStream {

  /** More came than is read. */
  static class TooLargeException extends IOException {
  }

  // A client reads the answer only after it has sent everything; up to this much it is heard out.
  private static final long HEARD_OUT = 32L * 1024 * 1024;

  private long left;

  LimitedBody(InputStream body, long limit) {
    super(body);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      hearOut();
      throw new TooLargeException();
    }
  }

  private void hearOut() throws IOException {
    byte[] unread = new byte[8192];
    long heard = 0;
    int count = in.read(unread);
    while (count >= 0 && heard < HEARD_OUT) {
      heard += count;
      count = in.read(unread);
    }
  }
}
