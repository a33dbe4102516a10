"use strict";
// Shows only the events that are asked for. Everything can be read without it.
const choice = document.querySelector(".choice");
const events = [...document.querySelectorAll(".event")];
const texts = new Map(events.map((event) => [event, event.textContent.toLocaleLowerCase()]));
const search = choice.querySelector("[type=search]");

const off = (what) =>
  new Set([...choice.querySelectorAll(`[data-${what}]:not(:checked)`)].map((box) => box.dataset[what]));

const show = () => {
  const types = off("type");
  const statuses = off("status");
  const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const event of events) {
    const text = texts.get(event);
    event.hidden =
      types.has(event.dataset.type) || statuses.has(event.dataset.status) || !words.every((word) => text.includes(word));
    shown += !event.hidden;
  }
  for (const day of document.querySelectorAll(".day")) day.hidden = !day.querySelector(".event:not([hidden])");
  choice.querySelector("output").textContent = shown === events.length ? "" : `${shown} of ${events.length} events`;
};

choice.hidden = false;
choice.addEventListener("input", show);
show();
