# What R's SPARQL package reads from a server.
suppressPackageStartupMessages(library(SPARQL))
url <- commandArgs(trailingOnly = TRUE)[1]
query <- "PREFIX rg: <https://w3id.org/reformgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label (1 AS ?n) { ?case a rg:ReformCase ; rdfs:label ?label } ORDER BY ?label"
rows <- SPARQL(paste0(url, "sparql"), query)$results
stopifnot(nrow(rows) == 2, grepl("余杭：企业服务一件事", rows$label[1], fixed = TRUE), rows$n[1] == 1)
cat("read\n")
