/* A click on marked words picks their claim, a click on a claim its words; another click on the same words the next claim. */
"use strict";

(() => {
  const text = document.getElementById("text");
  const cards = document.querySelector(".taken-list");
  if (!text || !cards) return;

  const cardOf = (claim) => [...cards.querySelectorAll("li[data-claim]")].find((card) => card.dataset.claim === claim);
  const wordsOf = (claim) => [...text.querySelectorAll(".taken")].filter((words) => words.dataset.claims.split(" ").includes(claim));
  const picked = () => cards.querySelector("li.picked")?.dataset.claim;

  const pick = (claim) => {
    for (const old of document.querySelectorAll(".picked")) old.classList.remove("picked");
    for (const words of wordsOf(claim)) words.classList.add("picked");
    cardOf(claim)?.classList.add("picked");
  };
  const near = (node) => node?.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });

  text.addEventListener("click", (event) => {
    const words = event.target instanceof Element ? event.target.closest(".taken") : null;
    if (!words || !getSelection().isCollapsed) return;
    const claims = words.dataset.claims.split(" ");
    const claim = claims[(claims.indexOf(picked()) + 1) % claims.length];
    pick(claim);
    near(cardOf(claim));
  });
  cards.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("a")) return;
    const card = event.target.closest("li[data-claim]");
    if (!card || !getSelection().isCollapsed) return;
    pick(card.dataset.claim);
    near(wordsOf(card.dataset.claim)[0]);
  });
  for (const [kind, on] of [["pointerover", true], ["pointerout", false]])
    cards.addEventListener(kind, (event) => {
      const card = event.target.closest("li[data-claim]");
      if (card) for (const words of wordsOf(card.dataset.claim)) words.classList.toggle("shown", on);
    });
})();
