/* The day beside the slider follows the thumb, and a line can be copied. Without script both have a button or a page. */
(function () {
  "use strict";
  var MONTHS = "January February March April May June July August September October November December".split(" ");
  document.documentElement.classList.add("scripted");

  document.addEventListener("input", function (event) {
    var form = event.target.closest("form.slide");
    if (!form || event.target.type !== "range") return;
    var day = form.dataset.days.split(",")[event.target.value], parts = day.split("-");
    var words = Number(parts[2]) + " " + MONTHS[parts[1] - 1] + " " + parts[0];
    form.querySelector("output").textContent = words;
    event.target.setAttribute("aria-valuetext", words);
    var field = document.getElementById("as-of");
    if (field) field.value = day;
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button.copy");
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.dataset.copy).then(function () {
      button.textContent = "Copied";
    });
  });

  // What is chosen by the pointer is shown at once; by the keyboard each step of the list is a change, so the button shows it.
  var byKey = false;
  document.addEventListener("keydown", function () { byKey = true; }, true);
  document.addEventListener("pointerdown", function () { byKey = false; }, true);
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form.sift");
    if (form && !byKey && event.target.tagName === "SELECT") form.requestSubmit();
  });
})();
