package org.reformgraph.query.match;

import java.util.List;

/**
 * An entity that may be meant.
 *
 * @param entity it
 * @param score 0 to 100: the sum of the features' points, cut at both ends
 * @param match whether it is certain enough to be taken without looking
 * @param features what gave or took points
 */
public record Candidate(Entity entity, double score, boolean match, List<Feature> features) {

  /**
   * One reason.
   *
   * @param id a word for it
   * @param points what it adds to the score; negative where it speaks against
   */
  public record Feature(String id, double points) {}

  public Candidate {
    features = List.copyOf(features);
  }
}
