// A list of very many rows, of which only those in sight are elements.

import { h, soon } from "./dom.js";

/** `make` makes an element for a row, `show` lets it show one. Of `rows()` the newest are at the end. */
export class VirtualList {
  constructor({ height, make, show, label, open }) {
    Object.assign(this, { height, make, show, open });
    this.rows = [];
    this.following = true;
    this.lastTop = 0;
    this.selected = -1;
    this.pool = [];
    // Rows stand in a box of no height, so that they are not laid out anew whenever the room grows.
    this.rowsBox = h("div.list-rows", { role: "presentation" });
    this.room = h("div.list-room", { role: "presentation" }, this.rowsBox);
    this.element = h("div.list", { tabindex: 0, role: "listbox", "aria-label": label }, this.room);
    this.draw = soon(() => this.drawNow());
    this.element.addEventListener("scroll", () => {
      const end = this.rows.length * this.height - this.element.clientHeight;
      // Rows that come move the end away, which is not the reader's doing: who scrolls up no longer follows.
      const top = this.element.scrollTop;
      if (top >= end - this.height) this.following = true;
      else if (top < this.lastTop - 1) this.following = false;
      this.lastTop = top;
      this.draw();
    }, { passive: true });
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.watcher = new ResizeObserver(this.draw);
    this.watcher.observe(this.element);
  }

  /** Shows these rows; the same list may have grown. */
  set(rows, keep = false) {
    this.rows = rows;
    if (!keep) this.selected = -1;
    this.draw();
  }

  drawNow() {
    const count = this.rows.length;
    // Browsers draw no element of more than some 16 million pixels; 150,000 rows are far below.
    // What the browser has to work out is asked for before anything is changed, so that it does so once.
    const high = this.element.clientHeight, now = this.following ? Math.max(0, count * this.height - high) : this.element.scrollTop;
    if (this.count !== count) { this.count = count; this.room.style.height = `${count * this.height}px`; }
    if (this.following) this.element.scrollTop = now;
    const first = Math.max(0, Math.floor(now / this.height) - 4);
    const fits = Math.ceil(high / this.height) + 8;
    while (this.pool.length < fits) {
      const made = this.make();
      made.setAttribute("role", "option");
      made.addEventListener("click", (event) => {
        if (event.target.closest("[data-key]")) return;
        this.select(Number(made.dataset.at), true);
      });
      this.pool.push(made);
      this.rowsBox.append(made);
    }
    // A row keeps its element while it is in sight, so that scrolling writes only the rows that come.
    const size = this.pool.length;
    for (let at = first; at < first + size; at++) {
      const element = this.pool[at % size];
      const row = at < count ? this.rows[at] : null;
      if (!row) { if (element.row || !element.hidden) { element.hidden = true; element.row = null; } continue; }
      if (element.hidden) element.hidden = false;
      if (element.at !== at) {
        element.at = at;
        element.style.transform = `translateY(${at * this.height}px)`;
        element.dataset.at = at;
        element.id = `row-${at % size}`;
        // The elements do not stand in the order of the rows.
        element.setAttribute("aria-posinset", at + 1);
      }
      const isSelected = String(at === this.selected);
      if (element.getAttribute("aria-selected") !== isSelected) element.setAttribute("aria-selected", isSelected);
      if (isSelected === "true") this.element.setAttribute("aria-activedescendant", element.id);
      if (element.row !== row) { element.row = row; this.show(element, row); }
    }
  }

  select(at, open = false) {
    if (!this.rows.length) return;
    this.selected = Math.max(0, Math.min(this.rows.length - 1, at));
    const top = this.selected * this.height, { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.height > scrollTop + clientHeight) this.element.scrollTop = top + this.height - clientHeight;
    this.following = false;
    this.draw();
    if (open) this.open(this.rows[this.selected]);
  }

  key(event) {
    const page = Math.floor(this.element.clientHeight / this.height) - 1;
    const moves = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in moves) {
      event.preventDefault();
      const begin = this.selected < 0 ? Math.floor(this.element.scrollTop / this.height) - 1 : this.selected;
      this.select(begin + moves[event.key], event.key === "j" || event.key === "k" ? false : false);
    } else if (event.key === "Enter" && this.selected >= 0) {
      event.preventDefault();
      this.open(this.rows[this.selected]);
    }
  }

  follow() { this.following = true; this.draw(); }
  close() { this.watcher.disconnect(); }
}
