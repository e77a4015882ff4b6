package org.reformgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.lucene.store.LockObtainFailedException;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.store.StoreException.Code;

/**
 * A store's folder: {@code tdb2/}, {@code text/} (Lucene), {@code journal}, {@code lock}, and {@code state}, lines of
 * name, tab, value: the versions of the formats and the hashes of the authority graphs. Holds the lock until closed.
 */
final class Folder implements AutoCloseable {

  /** Raised whenever an older store can't be used as it is. */
  private static final String FORMAT = "1";

  private final Path root;
  private final FileChannel lock;
  private final Journal journal;
  private final SortedMap<String, String> state;

  private Folder(Path root, FileChannel lock, SortedMap<String, String> state) {
    this.root = root;
    this.lock = lock;
    this.state = state;
    this.journal = new Journal(root.resolve("journal"));
  }

  /** Takes a folder, which is made if need be. */
  static Folder take(Path root) {
    FileChannel lock = null;
    try {
      if (!isStore(root) && Files.isDirectory(root) && !isEmpty(root)) {
        throw new StoreException(
            Code.OCCUPIED, root + " holds files but no store; name another folder (--db), or an empty one");
      }
      Files.createDirectories(root.resolve("tdb2"));
      lock = lock(root);
      var state = readState(root);
      var format = state.getOrDefault("format", FORMAT);
      if (!format.equals(FORMAT)) {
        throw new StoreException(
            Code.FORMAT,
            "the store " + root + " has format " + format + ", this program knows " + FORMAT
                + "; use the program that wrote it to make a backup, and restore that");
      }
      var folder = new Folder(root, lock, state);
      folder.setProperty("format", FORMAT);
      return folder;
    } catch (IOException e) {
      release(lock);
      throw refused(root, e);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  static boolean isStore(Path root) {
    return Files.isDirectory(root.resolve("tdb2"));
  }

  /** Whether the text index is there, of this version, and none of it in doubt. */
  boolean isSettled() {
    return Integer.toString(TextFields.VERSION).equals(property("text")) && journal.pending().isEmpty();
  }

  Journal journal() {
    return journal;
  }

  DatasetGraph connect() {
    try {
      var base = DatabaseMgr.connectDatasetGraph(root.resolve("tdb2").toString());
      base.getContext().set(TDB2.symUnionDefaultGraph, true);
      declarePrefixes(base);
      PatternExecutor.install(base.getContext());
      return base;
    } catch (DBOpEnvException e) {
      // Ours is free, so it is not this program: a tool of Jena's.
      throw new StoreException(
          Code.IN_USE, "the database " + root.resolve("tdb2") + " is in use by another program; stop it (" + e.getMessage() + ")", e);
    }
  }

  /** For writers of Turtle and TriG, and for those who write queries. */
  private static void declarePrefixes(DatasetGraph base) {
    var prefixes = Namespaces.byPrefix();
    if (!Txn.calculateRead(base, () -> base.prefixes().getMapping().equals(prefixes))) {
      Txn.executeWrite(base, () -> prefixes.forEach(base.prefixes()::add));
    }
  }

  /** The text index; one that is missing, damaged or of another version is made anew, and the journal says so. */
  FullText index() {
    var path = root.resolve("text");
    var version = Integer.toString(TextFields.VERSION);
    try {
      if (version.equals(property("text")) && Files.isDirectory(path)) {
        try {
          return FullText.open(path);
        } catch (TextIndexException | IOException e) {
          if (e instanceof LockObtainFailedException || e.getCause() instanceof LockObtainFailedException) {
            throw new StoreException(Code.IN_USE, "the text index " + path + " is in use; stop the program that has it", e);
          }
        }
      }
      journal.open(List.of(Journal.ALL));
      delete(path);
      Files.createDirectories(path);
      setProperty("text", version);
      return FullText.open(path);
    } catch (IOException e) {
      throw refused(root, e);
    }
  }

  /**
   * Takes the base of the store's IRIs down, or compares it with the one it has: IRIs of two bases in one store would
   * name the same things twice.
   */
  void keepTo(String base) {
    var held = property("base");
    if (held == null) {
      setProperty("base", base);
    } else if (!held.equals(base)) {
      throw new StoreException(
          StoreException.Code.FORMAT,
          root + " holds IRIs under " + held + ", not " + base + "; set REFORMGRAPH_BASE to that, or use another folder");
    }
  }

  /** A line of the state, or null. */
  synchronized String property(String name) {
    return state.get(name);
  }

  synchronized void setProperty(String name, String value) {
    if (value.equals(state.put(name, value))) {
      return;
    }
    try {
      var lines = state.entrySet().stream().map(line -> line.getKey() + "\t" + line.getValue()).toList();
      var next = root.resolve("state.next");
      Files.write(next, lines, UTF_8);
      try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, root.resolve("state"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(root, e);
    }
  }

  @Override
  public void close() {
    release(lock);
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static boolean isEmpty(Path root) throws IOException {
    try (var children = Files.list(root)) {
      return children.findAny().isEmpty();
    }
  }

  static StoreException refused(Path root, IOException e) {
    return new StoreException(
        Code.IO,
        "the store " + root + " can't be read or written (" + e + "); check the folder's owner and the disk's free space",
        e);
  }

  private static FileChannel lock(Path root) throws IOException {
    var file = root.resolve("lock");
    var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it; the message says so.
    }
    channel.close();
    throw new StoreException(
        Code.IN_USE,
        "the store " + root + " is in use by process " + Files.readString(file)
            + "; stop that, or ask it over HTTP (query --endpoint URL)");
  }

  private static SortedMap<String, String> readState(Path root) throws IOException {
    var state = new TreeMap<String, String>();
    var file = root.resolve("state");
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        state.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return state;
  }

  private static void release(FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new StoreException(Code.IO, "the store's lock can't be released (" + e + ")", e);
    }
  }
}
