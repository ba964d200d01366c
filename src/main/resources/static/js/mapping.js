// Where cases go on in another version of their process: the list of the page and the two diagrams are one choice, made in either.
import { bindTools, bringIntoSight, openIn, tag, zoomActs } from './diagram.js';

const COLOURS = 8;
const MARGIN = 40;
const page = document.getElementById('mapping');
const said = page.querySelector('[data-said]');
const stay = page.querySelector('[data-act="stay"]');

/** The places where cases stand, in the order of the list. */
const places = Array.from(document.querySelectorAll('tr[data-place]')).map(function (row, index) {
  return {
    row: row,
    id: row.dataset.place,
    number: index + 1,
    colour: 'pair-' + (index % COLOURS + 1),
    courses: row.dataset.courses,
    suggested: row.dataset.suggested || '',
    label: row.querySelector('[data-label-of-place]').textContent,
    select: row.querySelector('select')
  };
});
const sides = {};
var chosen = null;

function word(key) {
  var text = page.querySelector('[data-word="' + key + '"]').textContent;
  Array.from(arguments).slice(1).forEach(function (value, index) { text = text.replace('{' + index + '}', value); });
  return text;
}

function say(text) {
  said.textContent = text;
}

function options(place) {
  return Array.from(place.select.options).map(function (one) { return one.value; }).filter(function (id) { return id !== ''; });
}

function nameOf(element) {
  return (element.businessObject.name || element.id).replace(/\s+/g, ' ');
}

/** Removes from a diagram what was marked before. */
function clear(viewer) {
  var canvas = viewer.get('canvas');
  viewer.get('overlays').clear();
  viewer.get('elementRegistry').forEach(function (element) {
    ['pair-none', 'pair-chosen', 'pair-open'].forEach(function (marker) { canvas.removeMarker(element, marker); });
    for (var i = 1; i <= COLOURS; i++) {
      canvas.removeMarker(element, 'pair-' + i);
    }
  });
}

/** Marks a step with the numbers of the places that are paired with it, one under the other. */
function mark(viewer, id, marked) {
  var canvas = viewer.get('canvas');
  if (!viewer.get('elementRegistry').get(id)) {
    return;
  }
  var box = tag('', 'pair-tags');
  marked.forEach(function (one) {
    canvas.addMarker(id, one.className);
    var line = tag(one.text, 'pair ' + one.className + (one.place === chosen ? ' pair-chosen' : ''));
    line.addEventListener('click', function () { one.click(one.place); });
    box.append(line);
  });
  viewer.get('overlays').add(id, {
    // the number stands at any size of the diagram, and is as large at each
    show: { minZoom: 0, maxZoom: 10 },
    scale: { min: 1, max: 1 },
    position: { top: -6, left: -6 },
    html: box
  });
}

function draw() {
  var arrived = new Map();
  Object.values(sides).forEach(clear);
  places.forEach(function (place) {
    var target = place.select.value;
    var className = target ? place.colour : 'pair-none';
    mark(sides.from, place.id, [
      { place: place, className: className, text: word(target ? 'cases' : 'stays', place.number, place.courses), click: choose }
    ]);
    if (target) {
      var beside = arrived.get(target) || [];
      beside.push({ place: place, className: className, text: word('cases', place.number, place.courses), click: choose });
      arrived.set(target, beside);
    }
    drawRow(place, className);
  });
  arrived.forEach(function (marked, id) { mark(sides.to, id, marked); });
  if (chosen) {
    sides.from.get('canvas').addMarker(chosen.id, 'pair-chosen');
    options(chosen).filter(function (id) { return id !== chosen.select.value; })
      .forEach(function (id) { sides.to.get('canvas').addMarker(id, 'pair-open'); });
  }
  stay.disabled = !chosen || chosen.select.value === '';
}

function drawRow(place, className) {
  var target = place.select.value;
  var origin = target !== place.suggested ? 'own' : target ? 'suggested' : 'none';
  place.row.classList.toggle('chosen', place === chosen);
  place.row.querySelector('.pair').className = 'pair ' + className;
  place.row.querySelectorAll('[data-origin]').forEach(function (one) { one.hidden = one.dataset.origin !== origin; });
}

function show(side, id) {
  var element = sides[side].get('elementRegistry').get(id);
  if (element) {
    bringIntoSight(sides[side], element);
  }
}

/** Of the steps at which cases of a place can go on, the one that is drawn nearest to it. */
function nearest(place) {
  var registry = sides.to.get('elementRegistry');
  var old = sides.from.get('elementRegistry').get(place.id);
  var far = function (id) {
    var element = registry.get(id);
    return element && old ? Math.hypot(element.x - old.x, element.y - old.y) : Infinity;
  };
  return options(place).reduce(function (one, other) { return far(other) < far(one) ? other : one; }, '');
}

function choose(place) {
  chosen = place === chosen ? null : place;
  if (chosen) {
    show('from', place.id);
    show('to', place.select.value || nearest(place));
    say(word('chosen', place.number, place.label, place.courses));
  } else {
    say(word('first'));
  }
  draw();
}

/** What the list says of a place has changed, wherever it was chosen. */
function tell(place) {
  var target = place.select.selectedOptions[0];
  say(target.value ? word('paired', place.number, place.label, target.text) : word('left', place.number, place.label));
  draw();
}

function pair(place, target) {
  place.select.value = target;
  chosen = null;
  tell(place);
}

function clickOld(element) {
  var place = places.find(function (one) { return one.id === element.id; });
  if (place) {
    choose(place);
  } else {
    say(word('noCases', nameOf(element)));
  }
}

function clickNew(element) {
  if (!chosen) {
    var paired = places.filter(function (one) { return one.select.value === element.id; });
    if (paired.length === 1) {
      choose(paired[0]);
    } else {
      say(word('first'));
    }
  } else if (options(chosen).includes(element.id)) {
    pair(chosen, element.id);
  } else {
    say(word('notHere', nameOf(element), chosen.label));
  }
}

function isPlace(element) {
  return element.type !== 'bpmn:Participant' && !element.waypoints && element.parent;
}

/** Shows the part of a diagram where something is marked, not larger than it is drawn. */
function showMarked(viewer, ids) {
  var shapes = ids.map(function (id) { return viewer.get('elementRegistry').get(id); }).filter(Boolean);
  if (shapes.length === 0) {
    zoomActs(viewer).fit();
    return;
  }
  var canvas = viewer.get('canvas');
  var left = Math.min.apply(null, shapes.map(function (one) { return one.x; }));
  var top = Math.min.apply(null, shapes.map(function (one) { return one.y; }));
  var width = Math.max.apply(null, shapes.map(function (one) { return one.x + one.width; })) - left;
  var height = Math.max.apply(null, shapes.map(function (one) { return one.y + one.height; })) - top;
  var outer = canvas.viewbox().outer;
  // the words beside the marks are as large at any size
  var scale = Math.min(1, (outer.width - 2 * MARGIN) / width, (outer.height - 2 * MARGIN) / height);
  canvas.viewbox({
    x: left + width / 2 - outer.width / 2 / scale,
    y: top + height / 2 - outer.height / 2 / scale,
    width: outer.width / scale,
    height: outer.height / scale
  });
}

function bind() {
  var click = { from: clickOld, to: clickNew };
  Object.entries(sides).forEach(function (side) {
    side[1].on('element.click', function (event) {
      var element = event.element.labelTarget || event.element;
      if (isPlace(element)) {
        click[side[0]](element);
      }
    });
  });
  places.forEach(function (place) {
    place.select.addEventListener('change', function () {
      chosen = place;
      tell(place);
      show('to', place.select.value);
    });
    place.select.addEventListener('focus', function () {
      if (chosen !== place) {
        choose(place);
      }
    });
  });
  stay.addEventListener('click', function () { pair(chosen, ''); });
  page.querySelector('[data-act="suggested"]').addEventListener('click', function () {
    places.forEach(function (place) { place.select.value = place.suggested; });
    chosen = null;
    say(word('given'));
    draw();
  });
  page.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && chosen) {
      choose(chosen);
    }
  });
}

async function start() {
  page.hidden = false;
  var boxes = Array.from(page.querySelectorAll('[data-side]'));
  await Promise.all(boxes.map(async function (box) {
    var viewer = await openIn(box, page.dataset.wordFailed, { canvas: { deferUpdate: false } });
    if (viewer) {
      bindTools(box.parentElement.querySelector('[data-diagram-tools]'), box, viewer);
      sides[box.dataset.side] = viewer;
    }
  }));
  if (!sides.from || !sides.to) {
    // the list is the page then
    page.querySelectorAll('[data-act], [data-said]').forEach(function (one) { one.hidden = true; });
    return;
  }
  bind();
  showMarked(sides.from, places.map(function (one) { return one.id; }));
  showMarked(sides.to, places.map(function (one) { return one.select.value; }));
  draw();
  page.classList.add('ready');
}

start();
