package org.complaintdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A class, and a method in it, is read at a stretch")
class SizeTest {

  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_METHOD = 40;

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  @DisplayName("no file has more than 300 lines")
  void files(String folder) throws IOException {
    ParsedSources sources = ParsedSources.under(Path.of(folder));
    Map<String, Long> lines = new TreeMap<>();
    for (CompilationUnitTree file : sources.files()) {
      lines.put(sources.place(file), file.getSourceFile().getCharContent(true).toString().lines().count());
    }

    assertThat(lines).isNotEmpty().allSatisfy((file, count) ->
        assertThat(count).as("lines of %s", file).isLessThanOrEqualTo(LONGEST_FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  @DisplayName("no method has more than 40 lines, its annotations and Javadoc aside")
  void methods(String folder) throws IOException {
    MethodLines lines = new MethodLines(ParsedSources.under(Path.of(folder)));
    lines.sources.files().forEach(file -> lines.scan(file, null));

    assertThat(lines.byMethod).isNotEmpty().allSatisfy((method, count) ->
        assertThat(count).as("lines of %s", method).isLessThanOrEqualTo(LONGEST_METHOD));
  }

  private static final class MethodLines extends TreePathScanner<Void, Void> {

    private final ParsedSources sources;
    private final Map<String, Long> byMethod = new TreeMap<>();

    private MethodLines(ParsedSources sources) {
      this.sources = sources;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        CompilationUnitTree file = getCurrentPath().getCompilationUnit();
        Tree first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
        long begin = line(file, sources.trees().getSourcePositions().getStartPosition(file, first));
        long end = line(file, sources.trees().getSourcePositions().getEndPosition(file, method.getBody()));
        byMethod.put(sources.place(file) + ":" + begin + " " + method.getName(), end - begin + 1);
      }
      return super.visitMethod(method, nothing);
    }

    private static long line(CompilationUnitTree file, long position) {
      return file.getLineMap().getLineNumber(position);
    }
  }
}
