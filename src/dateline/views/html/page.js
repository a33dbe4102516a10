"use strict";
// Lights up the words of an entry and the entry of words. Everything can be read without it.
for (const article of document.querySelectorAll(".dateline article")) {
  const byFact = new Map();
  for (const element of article.querySelectorAll("[data-f]")) {
    for (const fact of element.dataset.f.split(" ")) {
      if (!byFact.has(fact)) byFact.set(fact, []);
      byFact.get(fact).push(element);
    }
  }
  const text = article.querySelector(".text");
  let pinned = null;
  let lit = [];

  const light = (fact) => {
    for (const element of lit) element.classList.remove("lit");
    lit = (fact && byFact.get(fact)) || [];
    for (const element of lit) element.classList.add("lit");
  };
  const factOf = (target) => {
    const element = target.closest && target.closest("[data-f]");
    return element ? element.dataset.f.split(" ")[0] : null;
  };
  const show = (element) => {
    if (element) element.scrollIntoView({ block: "nearest" });
  };
  const other = (fact, inText) => (byFact.get(fact) || []).find((element) => text.contains(element) !== inText);

  for (const kind of ["pointerover", "focusin"]) {
    article.addEventListener(kind, (event) => light(factOf(event.target) || pinned));
  }
  article.addEventListener("pointerleave", () => light(pinned));
  article.addEventListener("click", (event) => {
    if (event.target.closest(".ref, .source, label")) return;
    const fact = factOf(event.target);
    pinned = fact;
    light(fact);
    if (!fact) return;
    event.preventDefault();
    show(other(fact, text.contains(event.target)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light((pinned = null));
  });
}
