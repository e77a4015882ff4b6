"""What Python's usual clients read from a server; fails with a traceback where one can't."""
import sys
from SPARQLWrapper import CSV, JSON, POST, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from rdflib import Graph, Namespace, RDF, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

url = sys.argv[1]
RG = Namespace("https://w3id.org/reformgraph/ontology#")
CASE = URIRef("https://w3id.org/reformgraph/id/case/one")
LABELS = """PREFIX rg: <https://w3id.org/reformgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label { ?case a rg:ReformCase ; rdfs:label ?label } ORDER BY ?label"""
NAME = "余杭：企业服务一件事"


def ask(query, form, method="GET"):
    client = SPARQLWrapper(url + "sparql")
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    return client.query()


for method in ("GET", POST):
    rows = ask(LABELS, JSON, method).convert()["results"]["bindings"]
    assert [row["label"]["value"] for row in rows][0] == NAME, rows
assert NAME in ask(LABELS, XML).convert().toxml()
for form in (CSV, TSV):
    assert NAME in ask(LABELS, form).convert().decode("utf-8")
assert ask("ASK { ?s ?p ?o }", JSON).convert()["boolean"]
DESCRIBE = "DESCRIBE <%s>" % CASE
for form, reader in ((TURTLE, "turtle"), (RDFXML, "xml")):
    answer = ask(DESCRIBE, form).response.read()
    graph = Graph().parse(data=answer, format=reader)
    assert (CASE, RDF.type, RG.ReformCase) in graph, (form, answer)

store = Graph(SPARQLStore(url + "sparql"))
assert (CASE, RDF.type, RG.ReformCase) in store

sizes = set()
for reader in ("turtle", "nt", "json-ld", "xml"):
    # Follows the 303 from the thing to the document in the format that rdflib asks for.
    graph = Graph().parse(url + "id/case/one", format=reader)
    assert (CASE, RDF.type, RG.ReformCase) in graph, reader
    assert (None, RDF.subject, CASE) in graph, reader
    sizes.add(len(graph))
assert len(sizes) == 1, sizes

for suffix, reader in (("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdf", "xml")):
    assert len(Graph().parse(url + "data/case/one." + suffix, format=reader)) in sizes
    assert len(Graph().parse(url + "ontology." + suffix, format=reader)) > 100
print("read")
