package org.reformgraph.server;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * Takes {@code java:} out of the names of functions. ARQ loads and initialises any class of the class path that a
 * query names that way; everything else it offers stays. Set in a data set's context, so only for its queries.
 */
final class KnownFunctions {

  private static final String SCHEME = "java:";

  private KnownFunctions() {}

  static void set(Context context) {
    FunctionRegistry.set(context, new Functions());
    PropertyFunctionRegistry.set(context, new PropertyFunctions());
  }

  private static final class Functions extends FunctionRegistry {

    Functions() {
      var all = FunctionRegistry.get();
      all.keys().forEachRemaining(iri -> put(iri, all.getFunctionFactory(iri)));
    }

    @Override
    public FunctionFactory getFunctionFactory(String iri) {
      return iri.startsWith(SCHEME) ? null : super.getFunctionFactory(iri);
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {

    PropertyFunctions() {
      var all = PropertyFunctionRegistry.get();
      all.keys().forEachRemaining(iri -> put(iri, all.get(iri)));
    }

    @Override
    public boolean manages(String iri) {
      return !iri.startsWith(SCHEME) && super.manages(iri);
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
      return iri.startsWith(SCHEME) ? null : super.get(iri);
    }
  }
}
