package org.complaintdesk.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/** Camunda's FEEL engine, without parsing each cell of a table and each condition of a form again and again. */
class CachingFeelEngine extends ScalaFeelEngine {

  /** Of each kind: the shipped models hold about 600 texts, and older versions that analysts edited live on. */
  private static final int TEXTS_KEPT = 5_000;

  CachingFeelEngine(List<FeelCustomFunctionProvider> functions) {
    super(functions);
    feelEngine = new CachingInterpreter(feelEngine, TEXTS_KEPT);
  }

  /** Gives a DMN engine that is about to be built this FEEL engine, with the functions that it is configured with. */
  static void useIn(DefaultDmnEngineConfiguration decisions) {
    decisions.setFeelEngineFactory(() -> new CachingFeelEngine(decisions.getFeelCustomFunctionProviders()));
  }
}
