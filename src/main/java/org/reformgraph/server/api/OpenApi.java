package org.reformgraph.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;
import org.reformgraph.query.Text;

/**
 * The saved queries as an OpenAPI 3.1 document: an operation for each query, under its tags, with its parameters and
 * what it answers. Words are in both languages, Chinese first, since a document has one language and readers have two.
 */
public final class OpenApi {

  private static final String PATH = "/api/queries";

  private static final Text ABOUT =
      new Text(
          """
          Saved queries over a knowledge graph read from articles on reforms, each with typed parameters. The format of \
          a result follows the Accept header or a suffix of the path: `/api/queries/list-cases.csv`, `.tsv`, `.json`, \
          `.xml`, `.xlsx`, `.md`; `.rq` gives the query's text. Things are named by IRI, code or name. Faults are \
          `application/problem+json` (RFC 9457) and name every parameter that is wrong, with what is allowed. An \
          answer is whole or an error.""",
          """
          基于改革报道知识图谱的常用查询，参数均有类型。结果格式由 Accept 请求头或路径后缀决定：\
          `/api/queries/list-cases.csv`、`.tsv`、`.json`、`.xml`、`.xlsx`、`.md`；`.rq` 为查询原文。\
          事物可用 IRI、代码或名称指明。错误以 `application/problem+json`（RFC 9457）返回，逐一指出有误的参数与允许的取值。\
          结果要么完整，要么报错。""");

  private OpenApi() {}

  /** The document for all queries of a catalogue. */
  public static ObjectNode of(Catalogue catalogue) {
    var document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.1");
    var info = document.putObject("info");
    info.put("title", "Reformgraph: 常用查询 · saved queries");
    info.put("description", both(ABOUT, "\n\n"));
    info.put("version", "1");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/").put("description", "本服务器 · this server");
    var tags = document.putArray("tags");
    var names = new TreeSet<String>();
    catalogue.queries().forEach(query -> names.addAll(query.tags()));
    tags.addObject().put("name", "catalogue").put("description", "查询目录 · the list of queries");
    names.forEach(name -> tags.addObject().put("name", name));
    var paths = document.putObject("paths");
    Operation.list(paths.putObject(PATH).putObject("get"));
    for (SavedQuery query : catalogue.queries()) {
      Operation.of(query, paths.putObject(PATH + "/" + query.name()).putObject("get"));
    }
    Operation.text(catalogue, paths.putObject(PATH + "/{name}.rq").putObject("get"));
    Components.put(document.putObject("components"));
    return document;
  }

  static String both(Text text, String between) {
    return text.zh() + between + text.en();
  }
}
