// What all pages with a diagram share: it is opened in a box of the page, moved and made larger or smaller by buttons, keys and mouse.

const STEP = 60;
const LARGEST = 4;
const SMALLEST = 0.1;

/** The words of a list in an attribute. */
export function listed(text) {
  return (text || '').split(' ').filter(function (word) { return word !== ''; });
}

/** A word to put on a diagram. */
export function tag(text, className) {
  var element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

async function open(box, options) {
  var answer = await fetch(box.dataset.url, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  var viewer = new window.BpmnJS(Object.assign({ container: box }, options));
  await viewer.importXML(await answer.text());
  return viewer;
}

/** Opens the diagram that a box names in data-url; null where it cannot be had: the box says so, and the list beside it says the same. */
export async function openIn(box, failed, options) {
  try {
    return await open(box, options);
  } catch (lost) {
    box.textContent = failed;
    box.classList.add('failed');
    return null;
  }
}

/** What the buttons do to a diagram. */
export function zoomActs(viewer) {
  var canvas = viewer.get('canvas');
  return {
    in: function () { canvas.zoom(Math.min(canvas.zoom() * 1.25, LARGEST)); },
    out: function () { canvas.zoom(Math.max(canvas.zoom() / 1.25, SMALLEST)); },
    fit: function () { canvas.zoom('fit-viewport', 'auto'); }
  };
}

/** Lets the keys of a box move its diagram: arrows, plus, minus, and 0 for the whole; beside the buttons stands what they do. */
export function bindKeys(tools, box, viewer) {
  var canvas = viewer.get('canvas');
  var acts = zoomActs(viewer);
  var keys = {
    ArrowLeft: function () { canvas.scroll({ dx: STEP, dy: 0 }); },
    ArrowRight: function () { canvas.scroll({ dx: -STEP, dy: 0 }); },
    ArrowUp: function () { canvas.scroll({ dx: 0, dy: STEP }); },
    ArrowDown: function () { canvas.scroll({ dx: 0, dy: -STEP }); },
    '+': acts.in,
    '=': acts.in,
    '-': acts.out,
    0: acts.fit
  };
  var said = tools.querySelector('[data-keys]');
  said.id = said.id || 'keys-' + Array.from(document.querySelectorAll('[data-keys]')).indexOf(said);
  box.setAttribute('aria-describedby', said.id);
  box.tabIndex = 0;
  box.addEventListener('keydown', function (event) {
    var act = keys[event.key];
    if (act && event.target === box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  });
}

/** Binds the buttons of the page and the keys of the box to a diagram. */
export function bindTools(tools, box, viewer, more) {
  var acts = Object.assign(zoomActs(viewer), more);
  tools.hidden = false;
  tools.addEventListener('click', function (event) {
    var act = acts[event.target.dataset.zoom];
    if (act) {
      act();
    }
  });
  bindKeys(tools, box, viewer);
}

/** Brings an element into the middle of what is seen, at the size that the diagram has, or at one that is given. */
export function reveal(viewer, element, scale) {
  var canvas = viewer.get('canvas');
  var view = canvas.viewbox();
  var width = scale ? view.outer.width / scale : view.width;
  var height = scale ? view.outer.height / scale : view.height;
  var at = element.waypoints
    ? element.waypoints[Math.floor(element.waypoints.length / 2)]
    : { x: element.x + element.width / 2, y: element.y + element.height / 2 };
  canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width: width, height: height });
}

/** Moves a diagram only where a node is out of sight. */
export function bringIntoSight(viewer, node) {
  var view = viewer.get('canvas').viewbox();
  var isSeen = node.x >= view.x && node.y >= view.y
    && node.x + node.width <= view.x + view.width && node.y + node.height <= view.y + view.height;
  if (!isSeen) {
    reveal(viewer, node);
  }
}
