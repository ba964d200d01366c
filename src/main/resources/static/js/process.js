// Shows a process diagram with the steps that are done and the step where the case stands.
import { bindTools, listed, openIn, reveal, tag } from './diagram.js';

const SVG = 'http://www.w3.org/2000/svg';

function doneMark() {
  var element = tag('', 'step-mark done');
  var svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '18');
  svg.setAttribute('height', '18');
  var use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', '/img/icons.svg#done');
  svg.appendChild(use);
  element.appendChild(svg);
  return element;
}

async function show(box) {
  var viewer = await openIn(box, box.dataset.wordFailed);
  if (!viewer) {
    return;
  }
  var canvas = viewer.get('canvas');
  var registry = viewer.get('elementRegistry');
  var overlays = viewer.get('overlays');
  var present = function (id) { return registry.get(id) !== undefined; };

  var current = listed(box.dataset.current).filter(present);
  listed(box.dataset.done).filter(present).forEach(function (id) {
    if (!current.includes(id)) {
      canvas.addMarker(id, 'step-done');
      overlays.add(id, { position: { top: -9, right: 9 }, html: doneMark() });
    }
  });
  current.forEach(function (id) {
    canvas.addMarker(id, 'step-current');
    overlays.add(id, { position: { top: -24, left: 0 }, html: tag(box.dataset.wordCurrent, 'step-mark') });
  });

  function toCurrent() {
    if (current.length === 0 || box.dataset.whole) {
      canvas.zoom('fit-viewport', 'auto');
    } else {
      reveal(viewer, registry.get(current[0]), 1);
    }
  }

  bindTools(box.parentElement.querySelector('[data-diagram-tools]'), box, viewer, { current: toCurrent });
  toCurrent();
}

document.querySelectorAll('.diagram[data-url]').forEach(show);
