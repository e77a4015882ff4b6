// Columns of table.sortable are sorted by a click or a key on their heads, numbers as numbers.
"use strict";
addEventListener("DOMContentLoaded", () => document.querySelectorAll("table.sortable").forEach(table => {
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, i) => row.cells[i].textContent.trim();
  heads.forEach((head, i) => {
    const button = document.createElement("button");
    button.className = "sort";
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(h => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const numeric = head.classList.contains("number");
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const rows = [...table.tBodies[0].rows].sort((a, b) => {
        const x = key(a, i), y = key(b, i);
        const order = numeric ? Number(x || "-Infinity") - Number(y || "-Infinity") : collator.compare(x, y);
        return up ? order : -order;
      });
      table.tBodies[0].append(...rows);
    });
  });
}));
