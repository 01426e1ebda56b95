// Small things that a page can do without.
"use strict";
document.documentElement.classList.add("scripted");

// "/" goes to the search, as on other pages of this kind; not while something is being written.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (document.documentElement.dataset.keys === "off") return; // switched off at the foot of the page
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const find = document.getElementById("find");
  if (find === null) return;
  event.preventDefault();
  find.focus();
});
