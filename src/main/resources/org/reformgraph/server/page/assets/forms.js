// Fields with data-suggest offer things of that class while one types.
"use strict";
addEventListener("DOMContentLoaded", () => document.querySelectorAll("input[data-suggest]").forEach(field => {
  const list = document.getElementById(field.getAttribute("list"));
  let wait, last = "";
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const typed = field.value.trim();
      if (typed === "" || typed === last) return;
      last = typed;
      const answer = await fetch("/suggest?" + new URLSearchParams({ class: field.dataset.suggest, q: typed }));
      if (!answer.ok || field.value.trim() !== typed) return;
      list.replaceChildren(...(await answer.json()).map(s => {
        const option = document.createElement("option");
        option.value = s.value;
        option.label = s.label;
        return option;
      }));
    }, 200);
  });
}));
