package org.complaintdesk.outage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 that is full when a test says so, {@code jdbc:h2:full-disk:/folder/name}: what lies on it can be written
 * over, and nothing becomes longer.
 */
public final class FullDisk extends FilePathWrapper {

  static final String SCHEME = "full-disk";

  private static volatile boolean full;
  private static volatile boolean broken;

  /** H2 makes one for each path. */
  public FullDisk() {
    // H2 needs it
  }

  static void mount() {
    mend();
    FilePath.register(new FullDisk());
  }

  static void fill() {
    full = true;
  }

  /** Nothing can be written any more, not even over what is there. */
  static void breakDown() {
    broken = true;
  }

  static void mend() {
    full = false;
    broken = false;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new OnDisk(super.open(mode));
  }

  private static final class OnDisk extends FileBaseDefault {

    private final FileChannel file;

    OnDisk(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public int write(ByteBuffer content, long position) throws IOException {
      if (broken) {
        throw new IOException("Input/output error");
      }
      long room = file.size() - position;
      if (!full || content.remaining() <= room) {
        return file.write(content, position);
      }
      if (room <= 0) {
        throw new IOException("No space left on device");
      }
      ByteBuffer fitting = content.slice(content.position(), (int) room);
      int written = file.write(fitting, position);
      content.position(content.position() + written);
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
