package org.complaintdesk.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;

/** Holds back an internal error, with all that is said of it, where there is a better answer. */
class HeldError extends HttpServletResponseWrapper {

  private final BooleanSupplier isToHold;
  private boolean held;

  /** @param isToHold asked when an error of the server is about to be answered */
  HeldError(HttpServletResponse response, BooleanSupplier isToHold) {
    super(response);
    this.isToHold = isToHold;
  }

  boolean isHeld() {
    return held;
  }

  void hold() {
    held = true;
  }

  @Override
  public void setStatus(int status) {
    if (!holds(status)) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!holds(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!holds(status)) {
      super.sendError(status, message);
    }
  }

  private boolean holds(int status) {
    held = held || status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && !isCommitted() && isToHold.getAsBoolean();
    return held;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!held) {
      super.flushBuffer();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return held ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return held ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  private static final class Nowhere extends ServletOutputStream {

    private final OutputStream nowhere = OutputStream.nullOutputStream();

    @Override
    public void write(int content) throws IOException {
      nowhere.write(content);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      // nobody writes without waiting here
    }
  }
}
