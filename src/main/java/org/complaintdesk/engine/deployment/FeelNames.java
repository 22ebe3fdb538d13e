package org.complaintdesk.engine.deployment;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.Seq;
import camundajar.impl.scala.util.Either;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** Which variables and functions a FEEL text names that it does not bring along itself. */
class FeelNames {

  private final FeelEngine feel = new FeelEngine(FeelEngine.defaultFunctionProvider(), FeelEngine.defaultValueMapper(),
      FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());

  /** The functions that FEEL has by itself. */
  static Set<String> builtinFunctions() {
    Set<String> names = new HashSet<>();
    Iterator<String> all =
        new BuiltinFunctions(FeelEngine.defaultClock(), FeelEngine.defaultValueMapper()).functionNames().iterator();
    while (all.hasNext()) {
      names.add(all.next());
    }
    return names;
  }

  /** What a text names. */
  record Named(Set<String> variables, Set<String> functions) {
  }

  /** What an expression names; nothing where it is none that can be read. */
  Named ofExpression(String text) {
    return of(() -> feel.parseExpression(text));
  }

  /** What the cell of a condition names; nothing where it is none that can be read. */
  Named ofTests(String text) {
    return of(() -> feel.parseUnaryTests(text));
  }

  /** Whether it is an expression that can be read. */
  boolean isExpression(String text) {
    return isRead(() -> feel.parseExpression(text));
  }

  /** Whether it is the cell of a condition that can be read. */
  boolean isTests(String text) {
    return isRead(() -> feel.parseUnaryTests(text));
  }

  private static boolean isRead(Parsing text) {
    try {
      return text.parsed().isRight();
    } catch (StackOverflowError tooDeep) {
      return false;
    }
  }

  /** The text that an expression says whatever the case; empty where it says none, or depends on anything. */
  Optional<String> fixedText(String expression) {
    try {
      Either<?, Object> value = feel.evalExpression(expression, Map.<String, Object>of());
      return value.isRight() && value.toOption().get() instanceof String text ? Optional.of(text) : Optional.empty();
    } catch (RuntimeException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  private interface Parsing {

    Either<FeelEngine.Failure, ParsedExpression> parsed();
  }

  private static Named of(Parsing text) {
    Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
    try {
      Either<FeelEngine.Failure, ParsedExpression> parsed = text.parsed();
      if (parsed.isRight()) {
        collect(parsed.toOption().get().expression(), Set.of(), named);
      }
    } catch (StackOverflowError tooDeep) {
      // whoever evaluates it tells
    }
    return named;
  }

  private static void collect(Object part, Set<String> bound, Named named) {
    if (part instanceof Ref reference) {
      String name = reference.names().head();
      if (!bound.contains(name)) {
        named.variables().add(name);
      }
    } else if (part instanceof Filter filter) {
      // what its condition names may be parts of the list's items
      collect(filter.list(), bound, named);
    } else if (part instanceof FunctionDefinition function) {
      collect(function.body(), with(bound, function.parameters()), named);
    } else if (part instanceof For loop) {
      collectBound(loop.iterators(), loop.exp(), bound, named);
    } else if (part instanceof SomeItem some) {
      collectBound(some.iterators(), some.condition(), bound, named);
    } else if (part instanceof EveryItem every) {
      collectBound(every.iterators(), every.condition(), bound, named);
    } else if (part instanceof ConstContext context) {
      collectBound(context.entries(), null, bound, named);
    } else {
      collectParts(part, bound, named);
    }
  }

  private static void collectParts(Object part, Set<String> bound, Named named) {
    if (part instanceof FunctionInvocation call && !bound.contains(call.function())) {
      named.functions().add(call.function());
    }
    if (part instanceof camundajar.impl.scala.collection.immutable.Map<?, ?> parameters) {
      collectAll(parameters.values().iterator(), bound, named);
    } else if (part instanceof Seq<?> several) {
      collectAll(several.iterator(), bound, named);
    } else if (part instanceof Product product) {
      collectAll(product.productIterator(), bound, named);
    }
  }

  private static void collectAll(Iterator<?> parts, Set<String> bound, Named named) {
    while (parts.hasNext()) {
      collect(parts.next(), bound, named);
    }
  }

  /** Each of these has a name, which those after it and the inner part may use. */
  private static void collectBound(Seq<? extends Tuple2<String, ?>> entries, @Nullable Object inner,
      Set<String> bound, Named named) {
    Set<String> known = new HashSet<>(bound);
    for (Iterator<? extends Tuple2<String, ?>> all = entries.iterator(); all.hasNext();) {
      Tuple2<String, ?> entry = all.next();
      collect(entry._2(), known, named);
      known.add(entry._1());
    }
    if (inner != null) {
      known.add("partial");
      collect(inner, known, named);
    }
  }

  private static Set<String> with(Set<String> bound, Seq<String> more) {
    Set<String> known = new HashSet<>(bound);
    for (Iterator<String> names = more.iterator(); names.hasNext();) {
      known.add(names.next());
    }
    return known;
  }
}
