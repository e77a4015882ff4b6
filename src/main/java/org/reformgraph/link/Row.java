package org.reformgraph.link;

import java.util.List;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;

/**
 * Numbers of one unit side by side (1.2亿元、1.5亿元和1.9亿元).
 *
 * @param first the first of them
 * @param place of the number asked for, from 0
 * @param size how many there are
 */
record Row(Quantity first, int place, int size) {

  /**
   * The row a quantity stands in; by itself it is a row of one.
   *
   * @param all the quantities round it, in order
   */
  static Row of(Document document, Quantity quantity, List<Quantity> all) {
    int at = all.indexOf(quantity);
    int first = at;
    while (first > 0 && adjoin(document, all.get(first - 1), all.get(first))) {
      first--;
    }
    int end = at + 1;
    while (end < all.size() && adjoin(document, all.get(end - 1), all.get(end))) {
      end++;
    }
    return new Row(all.get(first), at - first, end - first);
  }

  private static boolean adjoin(Document document, Quantity one, Quantity other) {
    int gap = other.head() - one.span().end();
    return gap == 1 && one.unit().equals(other.unit()) && "、和与".indexOf(document.text().charAt(one.span().end())) >= 0;
  }
}
