package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class AnnualReviewTest {

  private static final String ITEMS = "一、放权。下放事项5项。\n二、减负。3月起免费。\n三、增收。全年增长。";

  @Test
  void aTitleWithAYearAndNumberedItemsMakeOne() {
    Document document = Document.of("现总结如下。\n" + ITEMS);
    AnnualReview review = AnnualReview.of(document, "宜昌市2021年改革工作总结");
    assertEquals(2021, review.year());
    assertFalse(review.covers(0));
    assertTrue(review.covers(7));
  }

  @Test
  void aLeadThatBeginsWithTheYearDoesToo() {
    assertEquals(2021, AnnualReview.of(Document.of("2021年,我市推进改革。\n" + ITEMS), null).year());
  }

  @Test
  void numberedItemsAloneOrAYearAloneDoNot() {
    assertEquals(0, AnnualReview.of(Document.of("现通知如下。\n" + ITEMS), "关于停车的通知").year());
    assertEquals(0, AnnualReview.of(Document.of("2021年,我市推进改革。"), "2021年改革综述").year());
  }

  @Test
  void monthsOfItsItemsBelongToItsYear() {
    Document document = Document.of("2021年,我市推进改革。\n" + ITEMS);
    assertEquals(
        "2021 2021-03/2022 2021",
        String.join(" ", Dates.in(document, LocalDate.of(2022, 1, 20)).stream().map(d -> d.period().literal()).toList()));
  }
}
