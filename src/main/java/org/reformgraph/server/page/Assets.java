package org.reformgraph.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scripts and styles at {@code /assets/HASH/NAME}: the libraries' from their jars, the project's own from {@code
 * assets/} beside this class. The hash in the address is that of the content, so browsers keep a file for ever and
 * still get the new one after an update.
 */
final class Assets extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String PATH = "/assets/";
  private static final String JARS = "/META-INF/resources/";

  /** Names in addresses to files in jars; {@code *} stands for the version of the jar that is there. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "pico.css", webjar("picocss__pico", "css/pico.min.css"),
          "yasgui.css", webjar("zazuko__yasgui", "build/yasgui.min.css"),
          "yasgui.js", webjar("zazuko__yasgui", "build/yasgui.min.js"),
          "swagger.css", swagger("swagger-ui.css"),
          "swagger.js", swagger("swagger-ui-bundle.js"),
          "echarts.js",
              JARS + "_static/echarts/" + version("org.mvnpm/echarts") + "/dist/echarts.min.js");

  private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

  /**
   * A file as sent.
   *
   * @param hash of its content
   * @param body its content
   */
  private record Asset(String hash, Body body) {}

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  static String href(String name) {
    var asset = asset(name);
    if (asset == null) {
      throw new IllegalArgumentException("no script or style of this name: " + name);
    }
    return PATH + asset.hash() + "/" + name;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    int slash = path.indexOf('/');
    var name = path.substring(slash + 1);
    var asset = asset(name);
    if (slash < 0 || asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "no script or style of this name: " + name);
      return;
    }
    boolean current = path.startsWith(asset.hash() + "/");
    response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    var tag = "\"" + asset.hash() + "\"";
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type(name));
    asset.body().send(request, response);
  }

  private static Asset asset(String name) {
    return name.matches("[a-z-]+\\.(css|js|svg)") ? LOADED.computeIfAbsent(name, Assets::load) : null;
  }

  private static Asset load(String name) {
    try (var in = Assets.class.getResourceAsStream(LIBRARIES.getOrDefault(name, "assets/" + name))) {
      if (in == null) {
        return null;
      }
      var bytes = in.readAllBytes();
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(HexFormat.of().formatHex(digest, 0, 8), Body.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("script or style " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  private static String webjar(String artifact, String file) {
    return JARS + "webjars/" + artifact + "/" + version("org.webjars.npm/" + artifact) + "/" + file;
  }

  private static String swagger(String file) {
    return JARS + "webjars/swagger-ui/" + version("org.webjars/swagger-ui") + "/" + file;
  }

  private static String version(String artifact) {
    try (var in = Assets.class.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version of " + artifact, e);
    }
  }
}
