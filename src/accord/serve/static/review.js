/* The review queue by the keyboard and without loading pages: every key presses a button or follows a link that is there. */
"use strict";

(() => {
  const stage = () => document.getElementById("review");
  const isTyping = (node) => node instanceof Element && node.closest("input, textarea, select") !== null;
  let busy = false;
  const here = () => location.pathname + location.search;
  let shown = here();

  /* Ask for a page and put its claim in the place of the one at hand. */
  const show = async (address, options = {}, { push = true } = {}) => {
    if (busy) return;
    busy = true;
    stage().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...options });
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      put(made.getElementById("review") ?? made.querySelector("main"));
      document.title = made.title;
      if (push && answer.url !== location.href) history.pushState(null, "", answer.url);
      shown = here();
    } catch {
      tell("accord cannot be reached: nothing was written. See whether it still runs, and press again.");
    } finally {
      busy = false;
      stage().removeAttribute("aria-busy");
    }
  };

  const put = (found) => {
    const old = stage();
    const fresh = document.importNode(found, true);
    fresh.id = "review";
    old.replaceWith(fresh);
    const heading = fresh.querySelector("#choose") ?? fresh.querySelector("#says") ?? fresh.querySelector("h1");
    heading?.focus({ preventScroll: true });
    if (heading?.id === "choose") heading.scrollIntoView({ block: "nearest" });
    else if (fresh.getBoundingClientRect().top < 0) fresh.scrollIntoView();
  };

  const tell = (words) => {
    const said = document.createElement("p");
    said.className = "fault";
    said.setAttribute("role", "alert");
    said.textContent = words;
    stage().querySelector(".fault")?.remove();
    stage().prepend(said);
  };

  const press = (node) => {
    if (node.localName !== "summary") {
      node.click();
      return;
    }
    node.parentElement.open = true;
    const input = node.parentElement.querySelector("input:not([type=hidden]), textarea, select");
    input?.focus();
    if (input?.select) input.select();
  };

  const leave = (node) => {
    const opened = node.closest("details[open]");
    if (opened) opened.open = false;
    node.blur();
    stage().querySelector("#says")?.focus({ preventScroll: true });
  };

  const find = (key) => {
    const within = stage().querySelector(".choose") && /^[1-9]$/.test(key) ? stage().querySelector(".choose") : stage();
    return [...within.querySelectorAll("[data-key], [data-key-also]")].find(
      (node) => (node.dataset.key === key || node.dataset.keyAlso === key) && !node.disabled,
    );
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!stage()) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape" && stage().contains(event.target)) leave(event.target);
      return;
    }
    if (event.key.length === 1 && document.documentElement.dataset.keys === "off") return;
    const node = find(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!node) return;
    event.preventDefault();
    if (!busy && !event.repeat) press(node);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!stage()?.contains(form) || form.method !== "post" || "whole" in form.dataset) return;
    event.preventDefault();
    const said = new URLSearchParams(new FormData(form, event.submitter));
    show(form.action, { method: "POST", body: said });
  });

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-swap]") : null;
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link.href);
  });

  window.addEventListener("popstate", () => {
    if (here() !== shown) show(location.href, {}, { push: false }); // and not where a link within the page was followed
  });
})();
