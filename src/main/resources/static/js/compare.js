// Shows two versions of a diagram side by side, moved and zoomed together, with what differs marked in both.
(function () {
  'use strict';

  var page = document.getElementById('compare');

  function words(text) {
    return (text || '').split(' ').filter(function (word) { return word !== ''; });
  }

  function mark(viewer, ids, change) {
    var canvas = viewer.get('canvas');
    var registry = viewer.get('elementRegistry');
    ids.forEach(function (id) {
      var element = registry.get(id);
      if (!element) {
        return;
      }
      canvas.addMarker(id, 'drawn-' + change);
      // a flow to or from a node that carries the word needs none of its own
      if (element.waypoints && (ids.includes(element.source.id) || ids.includes(element.target.id))) {
        return;
      }
      var label = document.createElement('div');
      label.className = 'change change-' + change;
      label.textContent = page.dataset['word' + change.charAt(0) + change.slice(1).toLowerCase()];
      var middle = element.waypoints && element.waypoints[Math.floor((element.waypoints.length - 1) / 2)];
      var corner = element.waypoints && {
        x: Math.min.apply(null, element.waypoints.map(function (one) { return one.x; })),
        y: Math.min.apply(null, element.waypoints.map(function (one) { return one.y; }))
      };
      viewer.get('overlays').add(id, {
        show: { minZoom: 0 },
        scale: { min: 0.75, max: 1.25 },
        position: middle ? { top: middle.y - corner.y + 2, left: middle.x - corner.x + 6 } : { top: -14, left: -6 },
        html: label
      });
    });
  }

  async function open(box) {
    var answer = await fetch(box.dataset.url, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    // told at once, or the two would chase each other
    var viewer = new window.BpmnJS({ container: box, canvas: { deferUpdate: false } });
    await viewer.importXML(await answer.text());
    mark(viewer, words(box.dataset.added), 'ADDED');
    mark(viewer, words(box.dataset.removed), 'REMOVED');
    mark(viewer, words(box.dataset.changed), 'CHANGED');
    return viewer;
  }

  function follow(one, other) {
    var isFollowing = false;
    [[one, other], [other, one]].forEach(function (pair) {
      pair[0].on('canvas.viewbox.changed', function (event) {
        if (isFollowing) {
          return;
        }
        isFollowing = true;
        var box = event.viewbox;
        pair[1].get('canvas').viewbox({ x: box.x, y: box.y, width: box.width, height: box.height });
        isFollowing = false;
      });
    });
  }

  async function show() {
    var boxes = Array.from(page.querySelectorAll('[data-url]'));
    var viewers = await Promise.all(boxes.map(function (box) {
      return open(box).catch(function () {
        // the list under the diagrams says the same
        box.textContent = page.dataset.wordFailed;
        box.classList.add('failed');
        return null;
      });
    }));
    if (viewers.includes(null)) {
      return;
    }
    var canvas = viewers[1].get('canvas');
    follow(viewers[0], viewers[1]);
    canvas.zoom('fit-viewport', 'auto');
    var acts = {
      in: function () { canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)); },
      out: function () { canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.1)); },
      fit: function () { canvas.zoom('fit-viewport', 'auto'); }
    };
    var tools = document.querySelector('[data-diagram-tools]');
    tools.hidden = false;
    tools.addEventListener('click', function (event) {
      var act = acts[event.target.dataset.zoom];
      if (act) {
        act();
      }
    });
    page.classList.add('ready');
  }

  show();
}());
