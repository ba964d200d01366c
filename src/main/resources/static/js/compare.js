// Shows two versions of a diagram side by side, moved and zoomed together, with what differs marked in both.
import { bindKeys, bindTools, listed, openIn, tag, zoomActs } from './diagram.js';

const page = document.getElementById('compare');

function mark(viewer, ids, change) {
  var canvas = viewer.get('canvas');
  var registry = viewer.get('elementRegistry');
  var word = page.dataset['word' + change.charAt(0) + change.slice(1).toLowerCase()];
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
    viewer.get('overlays').add(id, {
      show: { minZoom: 0 },
      scale: { min: 0.75, max: 1.25 },
      position: element.waypoints ? onFlow(element.waypoints) : { top: -14, left: -6 },
      html: tag(word, 'change change-' + change)
    });
  });
}

/** Where a word stands on a flow, counted from the corner of all its points. */
function onFlow(waypoints) {
  var middle = waypoints[Math.floor((waypoints.length - 1) / 2)];
  var left = Math.min.apply(null, waypoints.map(function (one) { return one.x; }));
  var top = Math.min.apply(null, waypoints.map(function (one) { return one.y; }));
  return { top: middle.y - top + 2, left: middle.x - left + 6 };
}

async function open(box) {
  // told at once, or the two would chase each other
  var viewer = await openIn(box, page.dataset.wordFailed, { canvas: { deferUpdate: false } });
  if (viewer) {
    mark(viewer, listed(box.dataset.added), 'ADDED');
    mark(viewer, listed(box.dataset.removed), 'REMOVED');
    mark(viewer, listed(box.dataset.changed), 'CHANGED');
  }
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
  var viewers = await Promise.all(boxes.map(open));
  if (viewers.includes(null)) {
    return;
  }
  follow(viewers[0], viewers[1]);
  var tools = document.querySelector('[data-diagram-tools]');
  bindTools(tools, boxes[1], viewers[1]);
  bindKeys(tools, boxes[0], viewers[0]);
  zoomActs(viewers[1]).fit();
  page.classList.add('ready');
}

show();
