/* The day beside the slider follows the thumb, and a line can be copied. Without script both have a button or a page. */
(function () {
  "use strict";
  var MONTHS = "January February March April May June July August September October November December".split(" ");
  document.documentElement.classList.add("scripted");

  function dayOf(form, number) {
    var day = new Date(form.dataset.first + "T00:00:00Z");
    day.setUTCDate(day.getUTCDate() + Number(number));
    return day;
  }

  document.addEventListener("input", function (event) {
    var form = event.target.closest("form.slide");
    if (!form || event.target.type !== "range") return;
    var day = dayOf(form, event.target.value);
    var words = day.getUTCDate() + " " + MONTHS[day.getUTCMonth()] + " " + day.getUTCFullYear();
    form.querySelector("output").textContent = words;
    event.target.setAttribute("aria-valuetext", words);
    var field = document.getElementById("as-of");
    if (field) field.value = day.toISOString().slice(0, 10);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button.copy");
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.dataset.copy).then(function () {
      button.textContent = "Copied";
    });
  });

  document.addEventListener("change", function (event) {
    var form = event.target.closest("form.sift");
    if (form && event.target.tagName === "SELECT") form.requestSubmit();
  });
})();
