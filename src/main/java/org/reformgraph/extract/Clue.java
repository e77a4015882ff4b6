package org.reformgraph.extract;

/**
 * What speaks for, or against, words being the name of a measure. Each weighs so much in log odds; the sum over all
 * that holds decides, and gives the confidence ({@link Clues}). The weights were set by hand, then moved
 * by logistic regression on the gold files of this project with the hand-set ones as prior (ClueWeights among the
 * tests does it again); no text of others was used.
 */
enum Clue {
  /** In quotation marks: without anything else a slogan, a saying or an image as often as a name. */
  QUOTED(-2.3, -2.1),
  /** Without marks, ending in a head: without anything else a common noun. */
  PLAIN(-4.2, -4.4),
  /** A reform or programme known all over the country. */
  KNOWN(4.4, 4),

  /** Right before it a verb that starts something: 推出, 建立. */
  VERB_START(3.3, 3.4),
  /** … that carries something on: 深化. */
  VERB_CARRY(1.7, 3.7),
  /** … of use: 依托, 通过. */
  VERB_USE(3.1, 2.9),
  /** … of being listed: 入选, 列入. */
  VERB_LIST(3, 2.6),
  /** … of naming: 名为. */
  VERB_NAME(2.4, 2.6),
  /** A verb that other things than measures have as well: 完善, 实现. */
  VERB_WEAK(1.5, 1.8),
  /** A verb of aiming: 围绕. */
  VERB_AIM(0.5, 0.6),
  /** A verb of events: 举办. */
  VERB_EVENT(-3.9, -4),
  /** A verb of honours: 获评. */
  VERB_HONOUR(-5, -5),
  /** A verb of problems, images and attitudes: 打通, 当好, 坚持. */
  VERB_IMAGE(-1.7, -2.2),
  /** A verb that starts something, with an attribute between: 设立总规模10亿元的. */
  VERB_FAR(1.6, 2.2),
  /** Right after it what becomes of a measure: 上线, 启用以来. */
  AFTER(1.7, 0.9),
  /** After it what it does, as a subject: 让, 把, 累计. */
  ACTS(1.7, 1.4),
  /** 全国首个, 第一张 before it. */
  FIRST(0.7, 1.8),
  /** After it who runs it, or 的办法, 的模式. */
  RUN_BY(2.5, 3),
  /** After it what it means: 是指, 就是; or 所谓 before it. */
  DEFINED(1.8, 2),

  /** After the closing mark a head that only measures have. */
  TAIL_STRONG(5.1, 4),
  /** After the closing mark a head that others have as well. */
  TAIL_WEAK(2.9, 3.4),
  /** After it what no measure is: 称号, 精神, 问题. */
  TAIL_OTHER(-3.9, -4.5),
  /** 的 after it: it qualifies something else. */
  TAIL_OF(-1.8, -2.3),
  /** Inside the marks, or of the plain words, a last word that only measures have. */
  HEAD_STRONG(3.3, 3.7),
  /** … that others have as well. */
  HEAD_WEAK(2.1, 1),
  /** Inside the marks a last syllable of things one can ask for: 码, 卡, 队. */
  HEAD_THING(1.8, 1.6),
  /** A form that only names of measures have: 一园一主业, “1+6+N”. */
  FORM(2.6, 2.6),
  /** Parts of one length: 县聘乡用、乡聘村用. */
  PARALLEL(1.2, 0),
  /** Two numerals or more in a short name: 一址多照, 三高四新. */
  NUMERALS(1, 0),
  /** One numeral in a short name: 三证齐发. */
  NUMERAL(1.5, 0),
  /** Superlatives: 全国第一. */
  BEST(-4.3, -5),
  /** What a place wants to be: 之城, 高地, 样板. */
  GOAL(-2.5, -2.5),
  /** Words of speech inside: 我, 了, 吗. */
  SPOKEN(-1.5, -1.5),

  /** Fewer than four characters before the head, without marks. */
  BRIEF(0, -0.5),
  /** Six characters or more, without marks. */
  LONG(1.2, 1.3),
  /** Eight characters or more, without marks. */
  LONGER(0.6, 0.4),
  /** No marks and nothing but words that any measure may have: 工作机制. */
  GENERIC(-6, -4.3),
  /** Counted: 9个, 一批. */
  COUNTED(-1.3, -2.5),

  /** Named twice or more. */
  AGAIN(1.4, 0.8),
  /** Named by the title. */
  IN_TITLE(0.5, 0.3),
  /** In one list with a measure. */
  BESIDE(3.8, 3.2),
  /** In a list that ends in 等三项改革. */
  SUMMED_UP(3.5, 2.4);

  private final double quoted;
  private final double plain;

  Clue(double quoted, double plain) {
    this.quoted = quoted;
    this.plain = plain;
  }

  /** Its weight for a name in quotation marks. */
  double quoted() {
    return quoted;
  }

  /** Its weight for a name without. */
  double plain() {
    return plain;
  }
}
