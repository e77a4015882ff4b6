// A statement under the pointer or with the focus marks its words, words mark the statements read from them. The place
// in the address (#e-START-END) stays marked.
"use strict";
addEventListener("DOMContentLoaded", () => {
  const pieces = [...document.querySelectorAll("[data-at]")].map(element => ({ element, at: Number(element.dataset.at) }));
  const items = [...document.querySelectorAll("[data-spans]")].map(element => ({
    element, spans: element.dataset.spans.split(" ").map(span => span.split("-").map(Number)),
  }));
  const list = document.querySelector(".statements");
  const holds = (span, at) => span[0] <= at && at < span[1];
  const words = spans => pieces.forEach(p => p.element.classList.toggle("lit", spans.some(span => holds(span, p.at))));
  const statements = lit => items.forEach(item => item.element.classList.toggle("lit", lit.includes(item)));
  const rest = () => {
    const place = /^#e-(\d+)-(\d+)$/.exec(location.hash);
    words(place ? [[Number(place[1]), Number(place[2])]] : []);
    statements([]);
  };
  const narrowest = (item, at) => Math.min(...item.spans.filter(s => holds(s, at)).map(s => s[1] - s[0]));
  const shown = item => {
    const box = item.element.getBoundingClientRect(), frame = list.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) list.scrollTop += box.top - frame.top - frame.height / 3;
  };
  const read = event => {
    const piece = event.target.closest("[data-at]") || event.target.querySelector("[data-at]");
    if (!piece) return;
    const at = Number(piece.dataset.at);
    const lit = items.filter(item => item.spans.some(span => holds(span, at)));
    statements(lit);
    if (lit.length > 0) shown(lit.reduce((a, b) => narrowest(b, at) < narrowest(a, at) ? b : a));
  };
  items.forEach(item => ["mouseenter", "focusin"].forEach(type => item.element.addEventListener(type, () => words(item.spans))));
  items.forEach(item => ["mouseleave", "focusout"].forEach(type => item.element.addEventListener(type, rest)));
  document.querySelectorAll(".text").forEach(text => {
    ["mouseover", "focusin"].forEach(type => text.addEventListener(type, read));
    ["mouseleave", "focusout"].forEach(type => text.addEventListener(type, rest));
  });
  addEventListener("hashchange", rest);
  rest();
});
