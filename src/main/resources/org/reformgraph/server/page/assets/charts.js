// Draws every [data-chart] from the table it names, so that what is seen and what is read are the same.
"use strict";
(() => {
  const cell = (row, i) => row.cells[i] ? row.cells[i].textContent.trim() : "";
  const number = (row, i) => {
    const at = row.cells[i];
    return at ? Number((at.dataset.value || at.textContent).replace(/,/g, "")) : NaN;
  };
  const link = (row, i) => {
    const a = row.cells[i] && row.cells[i].querySelector("a");
    return a ? a.getAttribute("href") : null;
  };

  function read(box) {
    const table = document.getElementById(box.dataset.table);
    const label = Number(box.dataset.label || 0);
    const value = Number(box.dataset.value || 1);
    return [...table.tBodies[0].rows]
      .map(row => ({ name: cell(row, label), value: number(row, value), href: link(row, label) }))
      .filter(d => d.name !== "" && Number.isFinite(d.value))
      .slice(0, Number(box.dataset.most || 40));
  }

  function option(kind, data, colour) {
    const text = { color: colour };
    const splitLine = { lineStyle: { opacity: .25 } };
    const common = {
      animation: false, textStyle: text, backgroundColor: "transparent",
      tooltip: { renderMode: "richText", trigger: kind === "treemap" ? "item" : "axis" },
      grid: { left: 8, right: 40, top: 10, bottom: 10, containLabel: true },
    };
    if (kind === "treemap") {
      return { ...common, series: [{ type: "treemap", data, roam: false, nodeClick: false, breadcrumb: { show: false },
        left: 0, right: 0, top: 0, bottom: 0, label: { formatter: "{b}\n{c}", color: "#fff" },
        itemStyle: { borderColor: "transparent", gapWidth: 2 } }] };
    }
    const names = data.map(d => d.name);
    if (kind === "line") {
      return { ...common, xAxis: { type: "category", data: names, axisLabel: text }, yAxis: { type: "value", axisLabel: text, splitLine },
        series: [{ type: "line", data }] };
    }
    return { ...common, yAxis: { type: "category", inverse: true, data: names, axisLabel: { ...text, width: 160, overflow: "truncate" } },
      xAxis: { type: "value", axisLabel: text, splitLine }, series: [{ type: "bar", data, label: { show: true, position: "right", ...text } }] };
  }

  function draw(box) {
    const data = read(box);
    if (data.length === 0) {
      box.hidden = true;
      return;
    }
    const kind = box.dataset.chart;
    const chart = echarts.init(box, null, { renderer: "canvas" });
    const paint = () => chart.setOption(option(kind, data, getComputedStyle(document.body).color), true);
    paint();
    chart.on("click", e => { if (e.data && e.data.href) location.href = e.data.href; });
    addEventListener("resize", () => chart.resize());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  }

  addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-chart]").forEach(draw));
})();
