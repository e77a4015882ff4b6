package org.reformgraph.store;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.reformgraph.graph.Iris;
import org.reformgraph.store.StoreException.Code;

/** A store as one file of gzipped N-Quads, and back. */
final class Backup {

  static {
    JenaSystem.init();
  }

  private Backup() {}

  /** Within a read transaction. The file appears when it is whole. */
  static void write(DatasetGraph base, Path file) {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var channel =
          FileChannel.open(
              part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
        var zipped = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16);
        var out = new BufferedOutputStream(zipped, 1 << 16);
        var quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        quads.start();
        base.find().forEachRemaining(quads::quad);
        quads.finish();
        out.flush();
        zipped.finish();
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(
          Code.IO, "the backup " + file + " can't be written (" + e + "); check the folder and the disk's free space", e);
    }
  }

  static void restore(Path backup, Path path, Iris iris) {
    var making = path.resolveSibling(path.getFileName() + ".restoring");
    try {
      if (Files.exists(path) && (!Files.isDirectory(path) || !Folder.isEmpty(path))) {
        throw new StoreException(
            Code.OCCUPIED, path + " is not empty; move it away, or restore into another folder (--db)");
      }
      Folder.delete(making);
      try {
        fill(backup, making);
        // The state names no text index yet, so that opening makes one.
        Store.open(making, iris).close();
      } catch (RuntimeException e) {
        Folder.delete(making);
        throw e;
      }
      Files.deleteIfExists(path);
      Files.move(making, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Folder.refused(path, e);
    }
  }

  private static void fill(Path backup, Path path) {
    try (var folder = Folder.take(path)) {
      var base = folder.connect();
      try (var in = new Watched(new GZIPInputStream(Files.newInputStream(backup), 1 << 16))) {
        var parser =
            RDFParser.source(in).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
        Txn.executeWrite(base, () -> parser.parse(StreamRDFLib.dataset(base)));
        if (in.failure != null) {
          throw in.failure;
        }
      } catch (IOException | RiotException | RuntimeIOException e) {
        throw new StoreException(
            Code.DAMAGED,
            "the backup " + backup + " can't be read to its end (" + e.getMessage()
                + "); nothing was restored; use another one",
            e);
      } finally {
        TDBInternal.expel(base);
      }
    }
  }


  /** Remembers that it failed, for the parser takes a failing stream for one that ends. */
  private static final class Watched extends FilterInputStream {

    private IOException failure;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
