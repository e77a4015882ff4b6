package org.reformgraph.cli;

import java.util.concurrent.Callable;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Shapes;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks the whole store: each article against the shapes, the text index against the data. */
@Command(name = "validate", description = "Check the store: articles against the SHACL shapes, the text index against the data.")
final class ValidateCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  private long findings;

  @Override
  public Integer call() {
    var shapes = Shapes.read(Home.find().ontology());
    long articles = 0;
    try (var open = Store.openExisting(store.folder(), Home.iris());
        var bar = ProgressLine.on(main.err(), "validate")) {
      for (var id : open.articles()) {
        open.article(id).ifPresent(article -> check(article, shapes));
        bar.at(++articles, 0);
      }
      open.checkIntegrity().forEach(fault -> find("store", fault));
    }
    main.out().println(articles + " articles checked, " + findings + " findings");
    return findings == 0 ? 0 : 1;
  }

  private void check(ArticleGraphs article, Shapes shapes) {
    shapes.violations(article).forEach(violation -> find(article.id(), violation));
  }

  private void find(String where, Object what) {
    findings++;
    main.out().println(where + "\t" + what);
  }
}
