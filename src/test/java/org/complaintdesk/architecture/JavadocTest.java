package org.complaintdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What other rooms can call says what it means")
class JavadocTest {

  /** Gives what the name says: a field, a copy of it, or what it says of itself. */
  private static final Pattern GETTER = Pattern.compile(
      "\\{\\s*return (\\w+|\\w+\\.\\w+(\\(\\))?|(Optional\\.ofNullable|List\\.copyOf)\\(\\w+\\));\\s*}");

  @Test
  @DisplayName("every public type has Javadoc, and every public or protected method that is more than a getter")
  void everythingPublicIsExplained() throws IOException {
    assertThat(unexplained()).isEmpty();
  }

  private static List<String> unexplained() throws IOException {
    Finder finder = new Finder(ParsedSources.under(Path.of("src", "main", "java")));
    finder.sources.files().forEach(file -> finder.scan(file, true));
    return finder.unexplained;
  }

  /** Goes through a file; what it is handed is whether other rooms see the type around. */
  private static final class Finder extends TreePathScanner<Void, Boolean> {

    private final ParsedSources sources;
    private final List<String> unexplained = new ArrayList<>();

    private Finder(ParsedSources sources) {
      this.sources = sources;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean seen) {
      boolean open = seen && isOpen(type.getModifiers());
      if (open) {
        require(type.getSimpleName().toString());
      }
      return super.visitClass(type, open);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean seen) {
      if (seen && isOpen(method.getModifiers()) && !isConstructor(method) && !overrides(method) && !isGetter(method)) {
        require(method.getName() + "()");
      }
      return null;
    }

    private void require(String name) {
      if (sources.trees().getDocComment(getCurrentPath()) == null) {
        unexplained.add(sources.place(getCurrentPath().getCompilationUnit()) + " " + name);
      }
    }

    private boolean isOpen(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      TreePath around = getCurrentPath().getParentPath();
      return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)
          || around.getLeaf().getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
    }

    /** The type says what it is made of. */
    private static boolean isConstructor(MethodTree method) {
      return method.getReturnType() == null;
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private static boolean isGetter(MethodTree method) {
      return method.getParameters().isEmpty() && method.getBody() != null
          && GETTER.matcher(method.getBody().toString()).matches();
    }
  }
}
