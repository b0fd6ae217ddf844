"use strict";
// Reading needs none of this: marks are links to their quotes. The script brings the quotes to the marks.
(() => {
  const peek = document.getElementById("peek");
  let pinned = false, timer = 0;

  const target = (link) => document.getElementById(link.getAttribute("href").slice(1));

  const hide = () => { peek.hidden = true; pinned = false; };

  const show = (link, pin) => {
    const found = target(link);
    if (!found) return;
    const notice = found.closest("details.notice");
    const head = document.createElement("p");
    head.className = "peek-head";
    head.textContent = notice.querySelector(".who").textContent;
    const copy = document.createElement("div");
    copy.append(...[...found.childNodes].map((node) => node.cloneNode(true)));
    const more = document.createElement("a");
    more.href = link.getAttribute("href");
    more.className = "peek-more";
    more.textContent = "Näytä selosteen tiedoissa";
    peek.replaceChildren(head, copy, more);
    peek.hidden = false;
    pinned = pin;
    place(link.getBoundingClientRect());
  };

  const place = (at) => {
    const box = peek.getBoundingClientRect(), gap = 8;
    const left = Math.min(Math.max(gap, at.left + at.width / 2 - box.width / 2), innerWidth - box.width - gap);
    const below = at.bottom + gap + box.height < innerHeight;
    peek.style.left = `${Math.max(gap, left)}px`;
    peek.style.top = `${Math.max(gap, below ? at.bottom + gap : at.top - gap - box.height)}px`;
  };

  const mark = (event) => event.target.closest?.("td.m a, .strips svg a");
  const open = (element) => {
    for (let node = element; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  };

  document.addEventListener("click", (event) => {
    const link = mark(event);
    if (link) { event.preventDefault(); show(link, true); return; }
    const inner = event.target.closest?.("a[href^='#']");
    if (inner) { open(target(inner)); hide(); }
    else if (!peek.contains(event.target)) hide();
  });
  document.addEventListener("pointerover", (event) => {
    clearTimeout(timer);
    const link = mark(event);
    if (event.pointerType !== "mouse" || pinned) return;
    if (link) timer = setTimeout(() => show(link, false), 120);
    else if (!peek.contains(event.target)) timer = setTimeout(hide, 200);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", (event) => { if (!peek.contains(event.target)) hide(); }, true);
  addEventListener("hashchange", () => {
    const found = document.getElementById(location.hash.slice(1));
    if (found) { open(found); found.scrollIntoView({ block: "start" }); }
  });
  if (location.hash) { const found = document.getElementById(location.hash.slice(1)); if (found) open(found); }

  // Printing shows every table, and those notices that are open.
  addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details.fold")) fold.open = true; });

  const filter = document.getElementById("filter");
  if (filter) {
    const shown = document.getElementById("shown");
    const texts = new Map([...document.querySelectorAll("details.notice")]
      .map((notice) => [notice.dataset.n, notice.dataset.q.toLocaleLowerCase("fi")]));
    filter.closest("label").hidden = false;
    filter.addEventListener("input", () => {
      const words = filter.value.toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
      const hidden = new Set([...texts].filter(([, text]) => !words.every((word) => text.includes(word))).map(([n]) => n));
      for (const item of document.querySelectorAll("[data-n]")) {
        item.hidden = hidden.has(item.dataset.n);
        const after = item.nextElementSibling;
        if (after?.className === "sep") after.hidden = item.hidden;
      }
      for (const row of document.querySelectorAll("table.named tbody tr")) row.hidden = ![...row.querySelectorAll("[data-n]")].some((item) => !item.hidden);
      shown.textContent = words.length ? `${texts.size - hidden.size} / ${texts.size}` : "";
    });
  }

  for (const head of document.querySelectorAll(".sortable th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") !== "descending";
      const rows = [...head.closest("table").tBodies[0].rows];
      const key = (row) => row.cells[head.cellIndex];
      rows.sort((a, b) => head.dataset.sort === "number"
        ? key(a).dataset.value - key(b).dataset.value
        : key(a).textContent.localeCompare(key(b).textContent, "fi"));
      if (down) rows.reverse();
      head.closest("table").tBodies[0].append(...rows);
      for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
    });
  }
})();
