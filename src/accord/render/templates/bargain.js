(function () {
  "use strict";
  var charts = JSON.parse(document.getElementById("charts").textContent);
  var options = { actions: false, renderer: "canvas", ast: true, defaultStyle: false, tooltip: false, logLevel: 1 };
  function draw(place) {
    var spec = charts[place.dataset.chart];
    if (!spec || place.dataset.drawn || !place.offsetParent) return;
    place.dataset.drawn = "yes";
    var hold = document.createElement("div");
    hold.style.display = "none";
    place.append(hold);
    vegaEmbed(hold, spec, options).then(function (made) {
      var still = place.querySelector("svg");
      if (still) still.remove();
      hold.style.display = "";
      made.view.resize().run();
      tips(made.view, place);
    }).catch(function () { hold.remove(); });
  }
  var box = document.createElement("div");
  box.id = "tip";
  box.hidden = true;
  document.body.append(box);
  function tips(view) {
    view.tooltip(function (handler, event, item, value) {
      box.replaceChildren();
      if (value === null || value === undefined || value === "") { box.hidden = true; return; }
      var rows = typeof value === "object" ? Object.entries(value) : [["", value]];
      rows.forEach(function (row) {
        var line = document.createElement("div");
        line.textContent = (row[0].trim() ? row[0] + ": " : "") + row[1];
        box.append(line);
      });
      box.hidden = false;
      var left = Math.min(event.clientX + 14, window.innerWidth - box.offsetWidth - 8);
      box.style.left = Math.max(8, left) + "px";
      box.style.top = Math.min(event.clientY + 14, window.innerHeight - box.offsetHeight - 8) + "px";
    });
    view.run();
  }
  function all() { document.querySelectorAll("[data-chart]").forEach(draw); }
  window.addEventListener("resize", all);
  all();
})();
