// Keeps the lines of two tables beside each other: as high and as wide as each other, and moved sideways together.
(function () {
  'use strict';

  var sides = document.getElementById('table-sides');
  if (!sides) {
    return;
  }
  var boxes = Array.from(sides.querySelectorAll('.table-box'));
  var rows = boxes.map(function (box) { return Array.from(box.querySelectorAll('tr')); });
  var heads = boxes.map(function (box) { return Array.from(box.querySelectorAll('thead th')); });

  function areBeside() {
    return boxes[0].getBoundingClientRect().top === boxes[1].getBoundingClientRect().top;
  }

  // gives each pair the greater measure of the two
  function pair(sides, side, property) {
    var most = sides[0].map(function (one, at) {
      return Math.max(one.getBoundingClientRect()[side], sides[1][at].getBoundingClientRect()[side]);
    });
    sides.forEach(function (all) {
      all.forEach(function (one, at) { one.style[property] = most[at] + 'px'; });
    });
  }

  function level() {
    rows.concat(heads).forEach(function (all) {
      all.forEach(function (one) { one.style.height = one.style.minWidth = ''; });
    });
    if (areBeside()) {
      pair(heads, 'width', 'minWidth');
      pair(rows, 'height', 'height');
    }
    boxes.forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      }
    });
  }

  function share(box) {
    var most = box.scrollWidth - box.clientWidth;
    return most > 0 ? box.scrollLeft / most : 0;
  }

  var moved = null;
  boxes.forEach(function (box, at) {
    var other = boxes[1 - at];
    box.addEventListener('scroll', function () {
      // what was moved along does not move the first again
      if (moved === box) {
        moved = null;
        return;
      }
      var left = share(box) * (other.scrollWidth - other.clientWidth);
      if (areBeside() && Math.abs(left - other.scrollLeft) >= 1) {
        moved = other;
        other.scrollLeft = left;
      }
    });
  });

  window.addEventListener('resize', level);
  level();
  sides.classList.add('ready');
}());
