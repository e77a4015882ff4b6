package org.reformgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms in use of the Data Quality Vocabulary (W3C Note of 2016-12-15); Jena has no constants for them. */
final class Dqv {

  /** Namespace of the terms. */
  static final String NS = "http://www.w3.org/ns/dqv#";

  /** Class: a value of a metric, measured on something. */
  static final Node QualityMeasurement = term("QualityMeasurement");

  /** Class: what is measured and how. */
  static final Node Metric = term("Metric");

  /** Thing → measurement. */
  static final Node hasQualityMeasurement = term("hasQualityMeasurement");

  /** Measurement → thing. */
  static final Node computedOn = term("computedOn");

  /** Measurement → metric. */
  static final Node isMeasurementOf = term("isMeasurementOf");

  /** Measurement → number. */
  static final Node value = term("value");

  /** Metric → datatype of its values. */
  static final Node expectedDataType = term("expectedDataType");

  /** Metric → dimension of quality. */
  static final Node inDimension = term("inDimension");

  /** Dimension of the Note's companion, Linked Data Quality Dimensions: values are those of the real world. */
  static final Node semanticAccuracy = dimension("semanticAccuracy");

  /** Dimension: nothing that belongs in is missing. */
  static final Node completeness = dimension("completeness");

  private Dqv() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }

  private static Node dimension(String name) {
    return NodeFactory.createURI("http://www.w3.org/2016/05/ldqd#" + name);
  }
}
