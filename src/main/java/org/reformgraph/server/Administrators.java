package org.reformgraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.atlas.web.AuthScheme;
import org.eclipse.jetty.ee11.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee11.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.reformgraph.server.ServerException.Code;

/**
 * Who may write: HTTP basic authentication on {@code /reform/update} and on the writing methods of
 * {@code /reform/data}, so that reading stays open. Each path is named by itself: a rule on a name alone is passed
 * by where Fuseki offers the same operation under another.
 */
final class Administrators {

  private static final String REALM = "Reformgraph";

  private Administrators() {}

  static ConstraintSecurityHandler read(Path file) {
    check(file);
    var users = JettySecurityLib.makeUserStore(file.toString());
    var security = JettySecurityLib.makeSecurityHandler(REALM, users, AuthScheme.BASIC);
    security.addConstraintMapping(login("/reform/update", null));
    for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      security.addConstraintMapping(login("/reform/data", method));
    }
    return security;
  }

  private static void check(Path file) {
    try {
      if (Files.readAllLines(file).stream().noneMatch(line -> line.matches("\\s*[^#\\s:]+\\s*:\\s*\\S.*"))) {
        throw new ServerException(
            Code.NO_ADMINISTRATORS, file + " names no administrator; write one \"name: password\" a line", null);
      }
    } catch (IOException e) {
      throw new ServerException(
          Code.NO_ADMINISTRATORS, file + " cannot be read; it should have one \"name: password\" a line", e);
    }
  }

  private static ConstraintMapping login(String path, String method) {
    var mapping = new ConstraintMapping();
    mapping.setPathSpec(path);
    mapping.setMethod(method);
    mapping.setConstraint(Constraint.ANY_USER);
    return mapping;
  }
}
