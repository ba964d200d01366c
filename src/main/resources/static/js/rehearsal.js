// Shows a draft with the path that a case took and the one that its rehearsal took.
import { bindTools, listed, openIn, tag, zoomActs } from './diagram.js';

async function show(box) {
  var viewer = await openIn(box, box.dataset.wordFailed);
  if (!viewer) {
    return;
  }
  var canvas = viewer.get('canvas');
  var registry = viewer.get('elementRegistry');
  ['same', 'added', 'left', 'stuck'].forEach(function (kind) {
    var word = box.dataset['word' + kind.charAt(0).toUpperCase() + kind.slice(1)];
    listed(box.dataset[kind]).forEach(function (id) {
      if (registry.get(id) === undefined) {
        return;
      }
      canvas.addMarker(id, 'path-' + kind);
      if (kind !== 'same') {
        viewer.get('overlays').add(id, {
          // the word stands at any size of the diagram, and is as large at each
          show: { minZoom: 0, maxZoom: 10 },
          scale: { min: 1, max: 1 },
          position: { top: -26, left: 0 },
          html: tag(word, 'path-mark path-' + kind)
        });
      }
    });
  });
  bindTools(box.parentElement.querySelector('[data-diagram-tools]'), box, viewer);
  zoomActs(viewer).fit();
}

document.querySelectorAll('.diagram[data-url]').forEach(show);
