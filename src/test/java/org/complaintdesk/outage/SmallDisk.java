package org.complaintdesk.outage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of some megabytes in memory, where the user may mount one. */
record SmallDisk(Path folder) implements AutoCloseable {

  private static final String SIZE = "size=64m";
  private static final int BLOCK = 1 << 12;

  static Optional<SmallDisk> mounted(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()) ? Optional.of(new SmallDisk(folder))
        : Optional.empty();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Takes what is left of it. */
  void fill() throws IOException {
    try (OutputStream rubbish = Files.newOutputStream(rubbish())) {
      byte[] block = new byte[BLOCK];
      while (true) {
        rubbish.write(block);
      }
    } catch (IOException full) {
      if (Files.size(rubbish()) == 0) {
        throw full;
      }
    }
  }

  void giveSpaceBack() throws IOException {
    Files.deleteIfExists(rubbish());
  }

  private Path rubbish() {
    return folder.resolve("rubbish");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", folder.toString());
    Files.deleteIfExists(folder);
  }
}
