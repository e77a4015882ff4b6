package org.reformgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O (W3C Recommendation of 2013-04-30) in use; Jena has no constants for them. */
public final class Prov {

  /** Namespace of the terms. */
  public static final String NS = "http://www.w3.org/ns/prov#";

  /** Class: something that happens over time and acts upon things. */
  public static final Node Activity = term("Activity");

  /** Thing → thing it was made from; here statement or figure → evidence. */
  public static final Node wasDerivedFrom = term("wasDerivedFrom");

  /** Thing → activity that made it. */
  public static final Node wasGeneratedBy = term("wasGeneratedBy");

  /** Quotation → what it was quoted from; here evidence → article. */
  public static final Node wasQuotedFrom = term("wasQuotedFrom");

  /** Activity → time of its start. */
  public static final Node startedAtTime = term("startedAtTime");

  /** Activity → time of its end. */
  public static final Node endedAtTime = term("endedAtTime");

  private Prov() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
