package org.reformgraph.server;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Runner;
import org.reformgraph.query.Target;
import org.reformgraph.server.ServerException.Code;
import org.reformgraph.server.page.Graphs;
import org.reformgraph.server.page.PageServlet;
import org.reformgraph.server.page.Pages;
import org.reformgraph.server.page.entity.EntityPage;
import org.reformgraph.server.reconcile.ReconciliationService;

/**
 * A running server on a data set: {@code /sparql} and {@code /reform/sparql} answer queries, {@code /reform/data}
 * and {@code /reform/get} give graphs, {@code /api/queries} runs the saved queries, {@code /$/ping} and
 * {@code /$/metrics} tell how it is. A request sees the last committed state of the data set, whatever else this
 * process writes meanwhile. Closing the server lets running requests end, up to ten seconds, and leaves the data set
 * open.
 */
public final class Server implements AutoCloseable {

  private static final long GRACE = 10_000;

  /** Requests at once; more wait. A query may hold a lot of memory while it sorts or groups. */
  private static final int THREADS = 64;

  private final FusekiServer fuseki;
  private final String host;

  private Server(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @throws ServerException when it cannot listen, or the administrators' file is unusable
   */
  public static Server start(DatasetGraph data, Catalogue catalogue, Options options) {
    var fuseki = build(guarded(data, options), catalogue, options);
    var jetty = fuseki.getJettyServer();
    ((ServerConnector) jetty.getConnectors()[0]).setHost(options.host());
    jetty.insertHandler(new GracefulHandler());
    jetty.setStopTimeout(GRACE);
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      // Threads of a server that did not start would keep the process alive.
      fuseki.stop();
      throw refused(options, e);
    }
    return new Server(fuseki, options.host());
  }

  public int port() {
    return fuseki.getPort();
  }

  /** Where the home page is, with a slash at the end; for a server on all addresses, as seen from this machine. */
  public String url() {
    var name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port() + "/";
  }

  @Override
  public void close() {
    fuseki.stop();
  }

  /**
   * The same data under a context of its own, in which SERVICE is off, no function is Java code that a query names,
   * and the time-out holds: updates look at the data set's context only, and the store's is not this server's to change.
   */
  static DatasetGraph guarded(DatasetGraph data, Options options) {
    var context = data.getContext().copy();
    var millis = Long.toString(options.timeout().toMillis());
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, millis);
    context.set(ARQ.updateTimeout, millis);
    KnownFunctions.set(context);
    return new DatasetGraphWrapper(data, context);
  }

  private static FusekiServer build(DatasetGraph data, Catalogue catalogue, Options options) {
    var writable = options.administrators().isPresent();
    var runner = new Runner(new Target.Local(data), options.timeout(), false);
    var inventory = new Present<>(data, Inventory::of);
    var saved = new SavedQueries(data, catalogue, runner);
    var graphs = new Graphs(data, options.timeout());
    var builder =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(8, THREADS)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, new QueryService(options, new ServiceDescription(options.iris(), inventory)))
            .registerOperation(Operation.GSP_R, new GraphStore(false))
            .add("/sparql", DataService.newBuilder(data).addEndpoint(Operation.Query))
            .add("/reform", endpoints(data, writable))
            .addServlet("/api/queries/*", saved)
            .addServlet("/reconcile/*", new ReconciliationService(data, options.iris()))
            .addServlet("/openapi.json", new ApiDescription(catalogue))
            .addServlet("/*", new Unknown(Pages.nothing(graphs, options.iris())))
            .enablePing(true)
            .enableMetrics(true)
            .addFilter("/*", new CrossOrigin())
            .addFilter("/*", new Gate(options));
    Pages.of(graphs, options.iris(), catalogue, runner, DumpFile.downloads()).forEach(builder::addServlet);
    builder.addServlet(EntityPage.PATH, new PageServlet(new EntityPage(graphs), graphs, options.iris()));
    var ontology = Pages.ontology(graphs, options.iris());
    LinkedDataPaths.of(data, catalogue, runner, inventory, ontology, options).forEach(builder::addServlet);
    if (writable) {
      builder
          .registerOperation(Operation.Update, new UpdateService(options))
          .registerOperation(Operation.GSP_RW, new GraphStore(true))
          .securityHandler(Administrators.read(options.administrators().orElseThrow()));
    }
    var fuseki = builder.build();
    ((ServletContextHandler) fuseki.getJettyServer().getHandler())
        .setMaxFormContentSize(Math.toIntExact(options.requestBytes()));
    return fuseki;
  }

  private static DataService.Builder endpoints(DatasetGraph data, boolean writable) {
    var endpoints =
        DataService.newBuilder(data)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.GSP_R, "get")
            .addEndpoint(writable ? Operation.GSP_RW : Operation.GSP_R, "data");
    return writable ? endpoints.addEndpoint(Operation.Update, "update", Auth.ANY_USER) : endpoints;
  }

  private static ServerException refused(Options options, RuntimeException e) {
    var where = options.host() + ":" + options.port();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return new ServerException(
            Code.NO_SUCH_HOST, "no such host: " + options.host() + "; give an address of this machine", e);
      }
      if (cause instanceof SocketException) {
        return new ServerException(
            Code.PORT_TAKEN,
            "cannot listen on %s (%s); give another port, or a host that is this machine"
                .formatted(where, cause.getMessage()),
            e);
      }
    }
    return new ServerException(Code.NOT_STARTED, "the server did not start on " + where + ": " + e.getMessage(), e);
  }
}
