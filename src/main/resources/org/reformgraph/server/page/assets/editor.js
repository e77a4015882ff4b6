// YASGUI for this server: its prefixes, its terms, its saved queries, and a chart of results.
"use strict";
addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("yasgui");
  const prefixes = JSON.parse(box.dataset.prefixes);
  const Yasqe = Yasgui.Yasqe, Yasr = Yasgui.Yasr;

  // The completers that come along ask services on the internet.
  const own = (name, terms) => {
    const given = Yasqe.Autocompleters[name];
    if (given) {
      Yasqe.registerAutocompleter({
        ...given, persistenceId: null, bulk: false,
        get: async (yasqe, token) => {
          const typed = ((token && token.autocompletionString) || "").toLowerCase();
          return terms.filter(t => t.toLowerCase().includes(typed) || t.toLowerCase().replace(/.*[#/]/, "").startsWith(typed));
        },
      });
    }
  };
  own("class", JSON.parse(box.dataset.classes));
  own("property", JSON.parse(box.dataset.properties));
  own("prefixes", Object.entries(prefixes).map(([p, ns]) => `${p}: <${ns}>`));

  class Chart {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 5;
      this.label = box.dataset.chartname;
      this.hideFromSelection = false;
    }
    columns() {
      const results = this.yasr.results;
      const rows = results && results.getBindings();
      if (!rows || rows.length === 0) return null;
      const names = results.getVariables();
      const isNumber = v => rows.some(r => r[v]) && rows.every(r => !r[v] || (r[v].type === "literal" && r[v].value !== "" && Number.isFinite(Number(r[v].value))));
      const value = names.find(v => isNumber(v) && !/year|page|code/i.test(v)) || names.find(isNumber);
      const label = names.find(v => v !== value && rows.every(r => !r[v] || r[v].type !== "uri")) || names.find(v => v !== value);
      return value && label ? { value, label, rows } : null;
    }
    canHandleResults() { return this.columns() !== null; }
    draw() {
      const found = this.columns();
      const place = document.createElement("div");
      place.className = "chart";
      this.yasr.resultsEl.replaceChildren(place);
      if (!found) {
        place.textContent = box.dataset.nochart;
        return;
      }
      const rows = found.rows.slice(0, 100);
      echarts.init(place).setOption({
        animation: false, tooltip: { trigger: "axis", renderMode: "richText" },
        grid: { left: 8, right: 30, top: 10, bottom: 10, containLabel: true },
        yAxis: { type: "category", inverse: true, data: rows.map(r => r[found.label] ? r[found.label].value : "") },
        xAxis: { type: "value" },
        series: [{ type: "bar", data: rows.map(r => r[found.value] ? Number(r[found.value].value) : null) }],
      });
    }
    getIcon() {
      const icon = document.createElement("span");
      icon.textContent = "▥";
      return icon;
    }
  }
  Yasr.registerPlugin("chart", Chart);
  Yasr.defaults.pluginOrder = ["table", "chart", "response"];
  Yasr.defaults.prefixes = prefixes;

  const names = ["rg", "rdfs", "skos", "dcterms"];
  const start = names.map(p => `PREFIX ${p}: <${prefixes[p]}>`).join("\n")
    + "\n\nSELECT ?case ?label ?district WHERE {\n  ?case a rg:ReformCase ; rdfs:label ?label ; rg:inDistrict ?district .\n}\nORDER BY ?label\nLIMIT 20";
  const endpoint = location.origin + "/sparql";
  const yasgui = new Yasgui(box, {
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    yasqe: { value: start, sparql: {}, showQueryButton: true, resizeable: true },
    persistenceId: "reformgraph",
  });
  window.yasgui = yasgui;

  // The project's own things are shown by this server, whatever the base of their IRIs.
  box.addEventListener("click", e => {
    const link = e.target.closest("a[href]");
    if (link && link.href.startsWith(box.dataset.things)) {
      link.href = "/page/" + link.href.slice(box.dataset.things.length);
    }
  }, true);

  document.getElementById("example").addEventListener("change", async e => {
    const name = e.target.value;
    if (name === "") return;
    const answer = await fetch(`/api/queries/${name}.rq`);
    if (answer.ok) {
      yasgui.addTab(true, { name, yasqe: { value: await answer.text() }, requestConfig: { endpoint } });
    }
  });
});
