// Shows a process diagram with the steps that are done and the step where the case stands.
(function () {
  'use strict';

  function words(text) {
    return (text || '').split(' ').filter(function (word) { return word !== ''; });
  }

  function mark(text, done) {
    var element = document.createElement('div');
    element.className = done ? 'step-mark done' : 'step-mark';
    if (done) {
      var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('width', '18');
      svg.setAttribute('height', '18');
      var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      use.setAttribute('href', '/img/icons.svg#done');
      svg.appendChild(use);
      element.appendChild(svg);
    } else {
      element.textContent = text;
    }
    return element;
  }

  async function show(box) {
    var text = await fetch(box.dataset.url, { headers: { Accept: 'application/xml' } }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      return answer.text();
    });
    var viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(text);
    var canvas = viewer.get('canvas');
    var registry = viewer.get('elementRegistry');
    var overlays = viewer.get('overlays');
    var present = function (id) { return registry.get(id) !== undefined; };

    var current = words(box.dataset.current).filter(present);
    words(box.dataset.done).filter(present).forEach(function (id) {
      if (current.includes(id)) {
        return;
      }
      canvas.addMarker(id, 'step-done');
      overlays.add(id, { position: { top: -9, right: 9 }, html: mark('', true) });
    });
    current.forEach(function (id) {
      canvas.addMarker(id, 'step-current');
      overlays.add(id, { position: { top: -24, left: 0 }, html: mark(box.dataset.wordCurrent, false) });
    });

    function toCurrent() {
      if (current.length === 0 || box.dataset.whole) {
        canvas.zoom('fit-viewport', 'auto');
        return;
      }
      var shape = registry.get(current[0]);
      var size = canvas.getSize ? canvas.getSize() : canvas.viewbox().outer;
      canvas.viewbox({
        x: shape.x + shape.width / 2 - size.width / 2,
        y: shape.y + shape.height / 2 - size.height / 2,
        width: size.width,
        height: size.height
      });
    }

    var acts = {
      in: function () { canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)); },
      out: function () { canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.1)); },
      fit: function () { canvas.zoom('fit-viewport', 'auto'); },
      current: toCurrent
    };
    var tools = box.parentElement.querySelector('[data-diagram-tools]');
    tools.hidden = false;
    tools.addEventListener('click', function (event) {
      var act = acts[event.target.dataset.zoom];
      if (act) {
        act();
      }
    });
    toCurrent();
  }

  document.querySelectorAll('.diagram[data-url]').forEach(function (box) {
    show(box).catch(function () {
      // the list under the diagram says the same, so a lost diagram stops nobody
      box.textContent = box.dataset.wordFailed;
      box.classList.add('failed');
    });
  });
}());
