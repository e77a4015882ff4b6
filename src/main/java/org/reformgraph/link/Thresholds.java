package org.reformgraph.link;

import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;

/**
 * Tells a threshold that only narrows a class (总投资1亿元以上的项目345个; 62个在10亿元以上) from a figure: beside it, in the
 * same clause, stands the number that counts the class.
 */
final class Thresholds {

  private static final Pattern BACK = Pattern.compile("(?:\\p{IsHan}{1,6}(?=在|都在|均在|超))?(?:更|已|均|都|在|为|达到?|年?税收|产值|年?营收|总?投资|的|超过|超|突破|有)*");
  private static final Pattern ON =
      Pattern.compile("(?:的)?[\\p{IsHan}“”]{0,16}?(?:占比|占|比重|比例|为|共|共有|有|达到?|已有|已达|已|就有|也有|超过?|突破|近|约)*");

  /** 超十亿元企业50家, 超1亿元的项目 */
  private static final Pattern CLASS = Pattern.compile("的|企业|项目|产业|集群|园区|乡镇|街道|[村镇县]");
  private static final Pattern OF_AGE = Pattern.compile("岁[及]?以[上下]$");

  private Thresholds() {}

  static boolean narrows(Document document, List<Quantity> all, int i) {
    Quantity one = all.get(i);
    if (ofAge(document, one)) {
      return true;
    }
    if (!(one.isMoney() || one.unit().equals("mu") || one.unit().equals("square-metre"))) {
      return false;
    }
    String text = document.text();
    if (i > 0 && all.get(i - 1).countsThings()) {
      Quantity before = all.get(i - 1);
      int gap = one.span().start() - before.span().end();
      if (gap >= 0 && gap < 8 && BACK.matcher(text.substring(before.span().end(), one.span().start())).matches()) {
        return true;
      }
    }
    if (i + 1 < all.size() && (all.get(i + 1).countsThings() || isShareOfClass(document, one, all.get(i + 1)))) {
      Quantity after = all.get(i + 1);
      boolean over = one.span().of(text).endsWith("以上") || one.qualifier().equals("over") && CLASS.matcher(text).region(one.span().end(), text.length()).lookingAt();
      int gap = after.span().start() - one.span().end();
      return over && gap >= 1 && gap < 20 && ON.matcher(text.substring(one.span().end(), after.span().start())).matches();
    }
    return false;
  }

  /** 50万元以上的村占80%: the class is what the share is of. */
  private static boolean isShareOfClass(Document document, Quantity one, Quantity next) {
    int gap = next.span().start() - one.span().end();
    return next.isShare() && gap > 1 && gap < 20 && document.at(one.span().end(), "的")
        && document.text().substring(one.span().end(), next.span().start()).matches("的\\p{IsHan}{1,8}?(?:占|比重|比例).*");
  }

  /** 65岁以上老人, 18周岁以下的: an age that sets off a group. */
  private static boolean ofAge(Document document, Quantity one) {
    String words = one.span().of(document.text());
    int end = one.span().end();
    boolean goes = end < document.text().length() && ",、;。!?)".indexOf(document.text().charAt(end)) < 0;
    return one.unit().equals("year") && goes && OF_AGE.matcher(words).find();
  }
}
