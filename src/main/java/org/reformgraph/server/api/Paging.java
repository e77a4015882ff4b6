package org.reformgraph.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;
import org.reformgraph.query.Slice;

/**
 * Which part of a result a request asks for, by {@code limit} and {@code offset} or by {@code limit} and {@code page};
 * all of it where it has none of them. Every row is counted anyway, so the links lead to pages that exist.
 *
 * @param others the request's other parameters, which are the query's
 * @param slice the part
 * @param byPage whether the client counts pages
 */
public record Paging(Map<String, String> others, Slice slice, boolean byPage) {

  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";
  private static final String PAGE = "page";
  private static final long DEFAULT_LIMIT = 100;
  private static final long MOST = 10_000;
  private static final long FURTHEST = 1_000_000_000;

  /** Reads a request's parameters; what is wrong with the paging is added to the faults. */
  public static Paging of(Map<String, String> parameters, List<Fault> faults) {
    var others = new TreeMap<>(parameters);
    var limit = others.remove(LIMIT);
    var offset = others.remove(OFFSET);
    var page = others.remove(PAGE);
    if (limit == null && offset == null && page == null) {
      return new Paging(others, Slice.ALL, false);
    }
    long size = number(LIMIT, limit, DEFAULT_LIMIT, 1, MOST, faults);
    if (offset != null && page != null) {
      faults.add(new Fault(Code.BAD_VALUE, PAGE, "page: give page or offset, not both"));
    }
    long start =
        page == null
            ? number(OFFSET, offset, 0, 0, FURTHEST, faults)
            : (number(PAGE, page, 1, 1, FURTHEST / MOST, faults) - 1) * size;
    return new Paging(others, new Slice(start, size), page != null);
  }

  /** The value of a Link header (RFC 8288) for a result of so many rows, empty where all of it was asked for. */
  public String links(String path, long total) {
    if (slice.equals(Slice.ALL)) {
      return "";
    }
    long size = slice.limit();
    long start = slice.offset();
    // Pages are counted from where the client began, which need not be a multiple of their size.
    long shift = start % size;
    long last = total <= shift ? 0 : shift + (total - 1 - shift) / size * size;
    var links = new TreeMap<Integer, String>();
    links.put(0, link(path, 0, "first"));
    if (start > 0) {
      links.put(1, link(path, Math.clamp(start - size, 0, last), "prev"));
    }
    if (start + size < total) {
      links.put(2, link(path, start + size, "next"));
    }
    links.put(3, link(path, last, "last"));
    return String.join(", ", links.values());
  }

  private String link(String path, long offset, String relation) {
    var parameters = new TreeMap<>(others);
    parameters.put(LIMIT, Long.toString(slice.limit()));
    parameters.put(byPage ? PAGE : OFFSET, Long.toString(byPage ? offset / slice.limit() + 1 : offset));
    var query =
        parameters.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return "<" + path + "?" + query + ">; rel=\"" + relation + "\"";
  }

  static void describe(ObjectNode parameters) {
    describe(parameters, LIMIT, 1, MOST, "一页的最多行数；给出 offset 或 page 而未给出时为 100 · most rows of a page; 100 where only offset or page is given");
    describe(parameters, OFFSET, 0, FURTHEST, "略过的行数 · rows to leave out");
    describe(parameters, PAGE, 1, FURTHEST / MOST, "页码，从 1 起，不与 offset 同用 · page from 1 on, instead of offset");
  }

  private static void describe(ObjectNode parameters, String name, long least, long most, String description) {
    var parameter = parameters.putObject(name);
    parameter.put("name", name).put("in", "query").put("required", false).put("description", description);
    parameter.putObject("schema").put("type", "integer").put("minimum", least).put("maximum", most);
  }

  private static long number(String name, String value, long otherwise, long least, long most, List<Fault> faults) {
    if (value == null) {
      return otherwise;
    }
    long number = value.matches("\\d{1,12}") ? Long.parseLong(value) : -1;
    if (number >= least && number <= most) {
      return number;
    }
    faults.add(
        new Fault(Code.BAD_VALUE, name, "%s: not a whole number from %d to %d: %s".formatted(name, least, most, value)));
    return Math.max(otherwise, least);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
