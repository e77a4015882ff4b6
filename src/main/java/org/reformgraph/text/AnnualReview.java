package org.reformgraph.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article that goes through the work of one year, item by item (2023年改革工作总结, 2022年改革亮点盘点, 2024年工作要点): that year is
 * the time of all its items that name none.
 *
 * @param year the year, or 0 where the article is none such
 * @param start offset where its items begin
 */
public record AnnualReview(int year, int start) {

  private static final AnnualReview NONE = new AnnualReview(0, Integer.MAX_VALUE);
  private static final Pattern TITLE =
      Pattern.compile("((?:19|20)\\d{2})年.*(?:总结|综述|盘点|回顾|亮点|述评|成效|巡礼|十大|大事|要点|安排|计划|工作情况|情况报告|工作报告|清单)");
  private static final Pattern LEAD = Pattern.compile("(?:编者按:|[\\p{IsHan}]{0,4}:)?((?:19|20)\\d{2})年(?![\\d—~-])(?:以来)?[^起到至0-9]");
  private static final Pattern ITEM = Pattern.compile("#* ?(?:[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、]|\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]是)");

  /**
   * What the title, or the beginning of the first paragraph, and three or more numbered paragraphs tell.
   *
   * @param title the article's title, or null
   */
  public static AnnualReview of(Document document, String title) {
    int items = 0;
    int first = -1;
    for (Span paragraph : document.paragraphs()) {
      if (ITEM.matcher(document.text()).region(paragraph.start(), paragraph.end()).lookingAt()) {
        items++;
        first = first < 0 ? paragraph.start() : first;
      }
    }
    if (items < 3) {
      return NONE;
    }
    Matcher named = TITLE.matcher(title == null ? "" : Folding.fold(title));
    if (named.find()) {
      return new AnnualReview(Integer.parseInt(named.group(1)), first);
    }
    Span lead = document.paragraphs().getFirst();
    Matcher begins = LEAD.matcher(document.text()).region(lead.start(), lead.end());
    return lead.start() < first && begins.lookingAt() ? new AnnualReview(Integer.parseInt(begins.group(1)), first) : NONE;
  }

  /** Whether the offset lies in an item. */
  public boolean covers(int offset) {
    return year > 0 && offset >= start;
  }
}
