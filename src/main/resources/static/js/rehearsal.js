// Shows a draft with the path that a case took and the one that its rehearsal took.
(function () {
  'use strict';

  function words(text) {
    return (text || '').split(' ').filter(function (word) { return word !== ''; });
  }

  function mark(text, kind) {
    var element = document.createElement('div');
    element.className = 'path-mark path-' + kind;
    element.textContent = text;
    return element;
  }

  async function show(box) {
    var text = await fetch(box.dataset.rehearsal, { headers: { Accept: 'application/xml' } }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      return answer.text();
    });
    var viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(text);
    var canvas = viewer.get('canvas');
    var overlays = viewer.get('overlays');
    var registry = viewer.get('elementRegistry');
    ['same', 'added', 'left', 'stuck'].forEach(function (kind) {
      words(box.dataset[kind]).forEach(function (id) {
        if (registry.get(id) === undefined) {
          return;
        }
        canvas.addMarker(id, 'path-' + kind);
        if (kind !== 'same') {
          // the word stands at any size of the diagram, and is as large at each
          overlays.add(id, { position: { top: -26, left: 0 }, show: { minZoom: 0, maxZoom: 10 }, scale: { min: 1, max: 1 }, html: mark(box.dataset['word' + kind.charAt(0).toUpperCase() + kind.slice(1)], kind) });
        }
      });
    });
    var acts = {
      in: function () { canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)); },
      out: function () { canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.1)); },
      fit: function () { canvas.zoom('fit-viewport', 'auto'); }
    };
    var tools = box.parentElement.querySelector('[data-diagram-tools]');
    tools.hidden = false;
    tools.addEventListener('click', function (event) {
      var act = acts[event.target.dataset.zoom];
      if (act) {
        act();
      }
    });
    acts.fit();
  }

  document.querySelectorAll('.diagram[data-rehearsal]').forEach(function (box) {
    show(box).catch(function () {
      // the table under the diagram says the same, so a lost diagram stops nobody
      box.textContent = box.dataset.wordFailed;
      box.classList.add('failed');
    });
  });
}());
