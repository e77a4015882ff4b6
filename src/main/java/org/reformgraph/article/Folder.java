package org.reformgraph.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The articles of a folder and the folders in it, in sorted order, one file open at a time. Left out without a word is
 * only what is no article by its name: hidden files, READMEs and licences, gold and case files, checksums. A link back
 * to a folder above is reported, not followed.
 */
final class Folder implements Iterator<Item>, AutoCloseable {

  private static final Pattern COMPANION =
      Pattern.compile(
          "\\..*|(?i:readme|licen[cs]e|notice|changelog)(?:[._-].*)?|.*\\.(?:gold|cases)\\.json|.*~|(?i).*\\.(?:md5|sha\\d*|asc|lock|part|tmp)"
              + "|(?i:thumbs\\.db|desktop\\.ini)");

  private record Step(Path path, List<Path> above) {}

  private final Path root;
  private final Function<Path, Source> open;
  private final Deque<Step> steps = new ArrayDeque<>();
  private Source current;
  private Item next;

  Folder(Path root, Function<Path, Source> open) {
    this.root = root;
    this.open = open;
    steps.push(new Step(root, List.of()));
  }

  @Override
  public boolean hasNext() {
    while (next == null && (current != null || !steps.isEmpty())) {
      if (current != null && current.hasNext()) {
        next = current.next();
      } else if (current != null) {
        current.close();
        current = null;
      } else {
        step(steps.pop());
      }
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Item item = next;
    next = null;
    return item;
  }

  @Override
  public void close() {
    steps.clear();
    if (current != null) {
      current.close();
      current = null;
    }
  }

  private void step(Step step) {
    if (Files.isDirectory(step.path)) {
      try {
        enter(step);
      } catch (IOException | SecurityException e) {
        next = rejected(step.path, Source.unreadable(step.path.toString(), e));
      }
    } else if (Files.exists(step.path) && !Files.isRegularFile(step.path)) {
      next = rejected(step.path, step.path + " is no file but a pipe or device. Name it by itself to have it read.");
    } else {
      current = open.apply(step.path);
    }
  }

  private void enter(Step step) throws IOException {
    Path real = step.path.toRealPath();
    if (step.above.contains(real)) {
      next = rejected(step.path, step.path + " leads back to " + real + ", a folder above it. Remove the link.");
      return;
    }
    List<Path> above = new ArrayList<>(step.above);
    above.add(real);
    List<Path> entries;
    try (Stream<Path> list = Files.list(step.path)) {
      entries =
          list.filter(path -> !COMPANION.matcher(path.getFileName().toString()).matches())
              .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed())
              .toList();
    }
    entries.forEach(entry -> steps.push(new Step(entry, above)));
  }

  private Rejected rejected(Path path, String reason) {
    String id = path.equals(root) ? String.valueOf(path.getFileName()) : root.relativize(path).toString();
    return new Rejected(id, Rejected.Code.UNREADABLE, reason);
  }
}
