package org.reformgraph.extract;

import java.util.List;

/**
 * An administrative division of China, in force or abolished.
 *
 * @param code 6 digits of GB/T 2260; 9 for a township or street
 * @param name full name: 余杭区
 * @param level province to township
 * @param parent code of the division above; null for a province
 * @param shortNames forms in use beside the full name, the bare stem first: 余杭; 恩施, 恩施州; empty where there is none
 * @param contextNames those of its names that are also ordinary words or bare directions and name the division
 *     only in a text that already speaks of the place: 和平, 城区
 * @param formerNames full names it bore before under the same code: 襄樊市
 * @param english English label: Yuhang District
 * @param validUntil for an abolished one the day or the year it ended, as far as known ({@code 2021-04-09}, {@code
 *     2010}); null while in force
 * @param successors codes of the divisions its territory went to; empty while in force or where not certain
 */
public record Division(
    String code,
    String name,
    Level level,
    String parent,
    List<String> shortNames,
    List<String> contextNames,
    List<String> formerNames,
    String english,
    String validUntil,
    List<String> successors) {

  public Division {
    shortNames = List.copyOf(shortNames);
    contextNames = List.copyOf(contextNames);
    formerNames = List.copyOf(formerNames);
    successors = List.copyOf(successors);
  }

  public boolean abolished() {
    return validUntil != null;
  }

  /** Whether the bare stem (or the full name, where it is as general as 城区) needs context. */
  public boolean contextOnly() {
    return !contextNames.isEmpty();
  }

  /** Whether this form of the name needs context. */
  public boolean needsContext(String form) {
    return contextNames.contains(form);
  }
}
