package org.reformgraph.article;

import java.io.IOException;

/** Turns whatever goes wrong while one article is read into a value, so that the next ones are read. */
final class Guard {

  private Guard() {}

  interface Read {
    Item item() throws Refusal, IOException;
  }

  static Item item(String name, Read read) {
    try {
      return read.item();
    } catch (Refusal refusal) {
      return refusal.rejected(name);
    } catch (IOException e) {
      return new Rejected(name, Rejected.Code.UNREADABLE, Source.unreadable(name, e));
    } catch (RuntimeException | StackOverflowError e) {
      // Parsers of damaged input throw what they like; a fault of our own shows by the same way.
      return new Rejected(
          name, Rejected.Code.INTERNAL, name + " could not be read: " + e + ". Please report it with the file.");
    }
  }
}
