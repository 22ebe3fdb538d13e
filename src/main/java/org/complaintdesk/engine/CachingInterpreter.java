package org.complaintdesk.engine;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.ConcurrentLruCache;

/**
 * Parses a FEEL text when it is first evaluated and keeps what came of it, an error too. What a text means depends on
 * nothing but the text, and what was parsed is never changed: all evaluations share it, each with facts of its own.
 */
class CachingInterpreter extends FeelEngine {

  private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions;
  private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> unaryTests;

  /** @param capacity how many texts of each kind are kept; those that were not used for longest go first */
  CachingInterpreter(FeelEngine plain, int capacity) {
    super(plain.functionProvider(), plain.valueMapper(), plain.configuration(), plain.clock());
    this.expressions = new ConcurrentLruCache<>(capacity, super::parseExpression);
    this.unaryTests = new ConcurrentLruCache<>(capacity, super::parseUnaryTests);
  }

  @Override
  public Either<Failure, ParsedExpression> parseExpression(String text) {
    return expressions.get(text);
  }

  @Override
  public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
    return unaryTests.get(text);
  }

  /** How many parsed texts are kept at present. */
  int size() {
    return expressions.size() + unaryTests.size();
  }
}
