package org.complaintdesk.cost.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a JVM of its own, which does not outlive this one and has the optimising compiler, whatever the
 * tests run with.
 *
 * @param main      the class that begins it
 * @param classPath where it finds its classes
 * @param options   of the JVM
 * @param folder    where it runs
 */
public record Jvm(Class<?> main, String classPath, List<String> options, Folder folder) {

  /** Starts it; whatever it says goes into the log of its folder. */
  public Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.path().toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    program.environment().put("CLASSPATH", classPath);
    try {
      Process started = program.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("No other JVM can be started.", e);
    }
  }

  /** Runs it to its end. */
  public void run(String... arguments) {
    int code = ended(start(arguments));
    if (code != 0) {
      throw new IllegalStateException("It ended with %d; see %s.".formatted(code, folder.log()));
    }
  }

  static int ended(Process program) {
    try {
      return program.waitFor();
    } catch (InterruptedException e) {
      program.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the program any more.", e);
    }
  }
}
