package org.reformgraph.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The dataset with its text index, whose write transactions leave their mark in the {@link Journal} before they
 * change anything. A writer that says beforehand which graphs it changes costs little after a kill; any other one
 * (an update over HTTP) costs a new index.
 */
final class GuardedDataset extends DatasetGraphText {

  private final Journal journal;
  // TDB2 lets the next writer in before our commit returns; the journal must be done with by then.
  private final Semaphore writer = new Semaphore(1);
  private final ThreadLocal<Collection<String>> changing = new ThreadLocal<>();

  GuardedDataset(DatasetGraph base, FullText index, Journal journal) {
    super(base, index, new Producer(base, index), true);
    this.journal = journal;
    // Where text:query looks for it.
    getContext().set(TextQuery.textIndex, index);
  }

  /** Begins a write transaction that changes the text of no other graphs than these. */
  void beginChanging(Collection<String> graphs) {
    begin(ReadWrite.WRITE, graphs);
  }

  @Override
  public void begin(ReadWrite readWrite) {
    if (readWrite == ReadWrite.WRITE) {
      begin(readWrite, List.of(Journal.ALL));
    } else {
      super.begin(readWrite);
    }
  }

  private void begin(ReadWrite readWrite, Collection<String> graphs) {
    if (changing.get() != null) {
      throw new JenaTransactionException("a write transaction within a write transaction");
    }
    writer.acquireUninterruptibly();
    try {
      journal.open(graphs);
      super.begin(readWrite);
      changing.set(graphs);
    } finally {
      if (changing.get() == null) {
        writer.release();
      }
    }
  }

  @Override
  public void commit() {
    leave(super::commit);
  }

  /** A reader that gives up ends its own transaction; Jena's would take the index from whoever writes meanwhile. */
  @Override
  public void abort() {
    if (changing.get() == null) {
      end();
    } else {
      leave(super::abort);
    }
  }

  @Override
  public void end() {
    if (isInTransaction()) {
      leave(super::end);
    }
  }

  private void leave(Runnable way) {
    var graphs = changing.get();
    if (graphs == null) {
      way.run();
      return;
    }
    boolean done = false;
    try {
      way.run();
      done = true;
    } finally {
      if (done) {
        journal.close();
      } else {
        journal.keep(graphs);
      }
      changing.remove();
      writer.release();
    }
  }

  /** Jena's, but that a text which another property of the same field still bears stays in the index. */
  private static final class Producer extends TextDocProducerTriples {

    private final DatasetGraph base;
    private final FullText index;

    Producer(DatasetGraph base, FullText index) {
      super(index);
      this.base = base;
      this.index = index;
    }

    @Override
    public void change(TextQuadAction action, Node g, Node s, Node p, Node o) {
      if (!o.isLiteral() || action == TextQuadAction.DELETE && bornByAnother(g, s, p, o)) {
        return;
      }
      super.change(action, g, s, p, o);
    }

    private boolean bornByAnother(Node g, Node s, Node p, Node o) {
      var definition = index.getDocDef();
      var field = definition.getField(p);
      return field != null
          && definition.getPredicates(field).stream().anyMatch(other -> base.contains(g, s, other, o));
    }
  }
}
