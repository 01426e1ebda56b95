/* A line to cite is copied by one press; without scripts it opens to be copied by hand. */
"use strict";

document.addEventListener("click", async (event) => {
  const summary = event.target instanceof Element ? event.target.closest(".cite > summary") : null;
  if (!summary || !navigator.clipboard) return;
  const line = summary.parentElement.querySelector(".citation").textContent.trim();
  try {
    await navigator.clipboard.writeText(line);
  } catch {
    return; /* the line stands open below */
  }
  summary.querySelector(".copied")?.remove();
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  said.textContent = "copied";
  summary.append(said);
});
