package org.reformgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;

/** Holds the one way for data: packages import leftward only, and libraries stay in their packages. */
@AnalyzeClasses(packages = "org.reformgraph", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  /** What each package may import of the project, besides itself. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("article", Set.of()),
          Map.entry("text", Set.of("article")),
          Map.entry("extract", Set.of("article", "text")),
          Map.entry("link", Set.of("article", "text", "extract")),
          Map.entry("graph", Set.of("article", "text", "extract", "link")),
          Map.entry("store", Set.of("graph")),
          Map.entry("query", Set.of("graph", "store")),
          Map.entry("server", Set.of("graph", "store", "query")),
          Map.entry("load", Set.of("article", "text", "extract", "link", "graph", "store")),
          Map.entry("evaluate", Set.of("article", "text", "extract", "link", "load")),
          Map.entry(
              "cli",
              Set.of(
                  "article", "text", "extract", "link", "graph", "store", "query", "server", "load",
                  "evaluate")));

  @ArchTest
  static final ArchRule packagesImportLeftwardOnly =
      ArchRuleDefinition.classes().should(importOnlyWhatTheTableAllows());

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.reformgraph.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule jenaBeginsAtGraph =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.reformgraph.article..", "org.reformgraph.text..", "org.reformgraph.extract..",
              "org.reformgraph.link..", "org.reformgraph.evaluate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule fusekiAndJettyStayInServer =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reformgraph.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule picocliStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reformgraph.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyCliUsesStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reformgraph.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
    return new ArchCondition<>("import only what the table allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = stage(type);
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          String to = stage(dependency.getTargetClass());
          if (to != null && !to.equals(from) && !ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static String stage(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.reformgraph.") ? name.split("\\.")[2] : null;
  }
}
