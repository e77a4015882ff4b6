package org.reformgraph.query;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Lets the rows of a slice pass and counts all there are. */
final class Counted implements RowSet {

  private final RowSet rows;
  private final Slice slice;
  private long count;

  Counted(RowSet rows, Slice slice) {
    this.rows = rows;
    this.slice = slice;
  }

  /** How many rows there are, in the slice and outside; reads those behind it. */
  long total() {
    skipTo(Long.MAX_VALUE);
    return count;
  }

  @Override
  public boolean hasNext() {
    skipTo(slice.offset());
    return count - slice.offset() < slice.limit() && rows.hasNext();
  }

  private void skipTo(long row) {
    while (count < row && rows.hasNext()) {
      rows.next();
      count++;
    }
  }

  @Override
  public Binding next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Binding row = rows.next();
    count++;
    return row;
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
