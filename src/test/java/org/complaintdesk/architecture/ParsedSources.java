package org.complaintdesk.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources under a folder as the compiler reads them, and what it knows of their trees. */
record ParsedSources(Path folder, List<CompilationUnitTree> files, DocTrees trees) {

  static ParsedSources under(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(folder)) {
      List<Path> classes = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null,
          manager.getJavaFileObjectsFromPaths(classes));
      List<CompilationUnitTree> files = new ArrayList<>();
      task.parse().forEach(files::add);
      return new ParsedSources(folder, files, DocTrees.instance(task));
    }
  }

  /** Where a file stands under the folder. */
  String place(CompilationUnitTree file) {
    return folder.toUri().relativize(file.getSourceFile().toUri()).toString();
  }
}
