// The page of a draft of a process: opens it, keeps it, and shows what the checks say.
import { reveal, zoomActs } from '../diagram.js';
import { englishOf, inEnglish } from './english.js';
import { add, createModeler, drag, DRAWABLE } from './modeler.js';
import { openPanel } from './panel.js';

const page = document.getElementById('editor');
const box = page.querySelector('.editor-canvas');
const state = page.querySelector('[data-state]');
var revision = Number(page.dataset.revision);
var kept = 0;

function word(key) {
  var found = page.querySelector('[data-word="' + key + '"]');
  return found ? found.textContent : '';
}

function say(text, kind) {
  state.textContent = text;
  state.className = 'editor-state ' + (kind || '');
}

async function ask(url, options) {
  var settings = options || {};
  settings.headers = Object.assign({ Accept: 'application/json' }, settings.headers);
  if (settings.method === 'POST') {
    settings.headers['Content-Type'] = 'text/plain;charset=UTF-8';
    settings.headers[document.querySelector('meta[name="_csrf_header"]').content] =
      document.querySelector('meta[name="_csrf"]').content;
  }
  return fetch(url, settings);
}

function isChanged(modeler) {
  return modeler.get('commandStack')._stackIdx !== kept;
}

function showState(modeler) {
  var stack = modeler.get('commandStack');
  page.querySelector('[data-act="undo"]').disabled = !stack.canUndo();
  page.querySelector('[data-act="redo"]').disabled = !stack.canRedo();
  say(isChanged(modeler) ? word('unsaved') : word('saved'), isChanged(modeler) ? 'changed' : '');
}

async function text(modeler) {
  return (await modeler.saveXML({ format: true })).xml;
}

async function save(modeler) {
  var at = modeler.get('commandStack')._stackIdx;
  say(word('saving'));
  var answer = await ask(page.dataset.contentUrl + '?revision=' + revision, { method: 'POST', body: await text(modeler) });
  var said = (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json() : {};
  if (answer.ok) {
    revision = said.revision;
    kept = at;
    showState(modeler);
  } else {
    say(said.message || word('failed'), 'wrong');
  }
}

async function check(modeler) {
  var list = page.querySelector('.editor-findings');
  say(word('checking'));
  var answer = await ask(page.dataset.checkUrl, { method: 'POST', body: await text(modeler) });
  if (!answer.ok) {
    say(word('failed'), 'wrong');
    return;
  }
  showState(modeler);
  showFindings(modeler, list, await answer.json());
}

function showFindings(modeler, box, findings) {
  var canvas = modeler.get('canvas');
  var registry = modeler.get('elementRegistry');
  registry.forEach(function (one) {
    canvas.removeMarker(one, 'finding-BLOCKS');
    canvas.removeMarker(one, 'finding-WARNS');
  });
  var list = box.querySelector('ol');
  list.replaceChildren();
  findings.forEach(function (finding) {
    var element = registry.get(finding.element);
    if (element) {
      canvas.addMarker(element, 'finding-' + finding.severity);
    }
    list.append(line(modeler, finding, element));
  });
  box.querySelector('[data-none]').hidden = findings.length > 0;
  box.hidden = false;
  box.querySelector('h2').focus();
}

function line(modeler, finding, element) {
  var item = document.createElement('li');
  var tag = document.createElement('span');
  tag.className = 'tag ' + (finding.severity === 'BLOCKS' ? 'tag-bad' : 'tag-soon');
  tag.textContent = finding.severityWord;
  var where = document.createElement(element ? 'button' : 'span');
  where.textContent = finding.label || finding.element;
  if (element) {
    where.type = 'button';
    where.className = 'btn btn-outline-primary btn-sm';
    where.addEventListener('click', function () {
      modeler.get('selection').select(element);
      reveal(modeler, element);
      page.querySelector('.editor-panel [name="element"]').focus();
    });
  }
  var said = document.createElement('p');
  said.textContent = finding.text;
  var remedy = document.createElement('p');
  remedy.className = 'muted';
  remedy.textContent = finding.remedy;
  item.append(tag, where, said, remedy);
  return item;
}

async function download(modeler) {
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await text(modeler)], { type: 'application/xml' }));
  link.download = page.dataset.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function open(modeler, xml) {
  await modeler.importXML(xml);
  zoomActs(modeler).fit();
}

/** Puts a file in place of what is drawn; nothing is kept until it is saved. */
async function upload(modeler, file) {
  var before = await text(modeler);
  try {
    await open(modeler, await file.text());
    kept = null;
    showState(modeler);
  } catch (unreadable) {
    await open(modeler, before);
    say(word('unreadable').replace('{0}', file.name), 'wrong');
  }
}

function bindTools(modeler) {
  var acts = {
    save: save,
    check: check,
    download: download,
    undo: function () { modeler.get('commandStack').undo(); },
    redo: function () { modeler.get('commandStack').redo(); }
  };
  Object.assign(acts, zoomActs(modeler));
  page.querySelector('.editor-tools').addEventListener('click', function (event) {
    var act = acts[event.target.dataset.act];
    if (act) {
      act(modeler);
    }
  });
  page.querySelector('[name="file"]').addEventListener('change', function (event) {
    if (event.target.files.length > 0) {
      upload(modeler, event.target.files[0]);
      event.target.value = '';
    }
  });
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      // what stands in a field of the panel is taken over first
      document.activeElement.blur();
      save(modeler);
    }
  });
  window.addEventListener('beforeunload', function (event) {
    if (isChanged(modeler)) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
}

/** Whether a process may hold what is drawn so: not each is begun by a message. */
function isOffered(kind, vocabulary) {
  return kind !== 'messageStart' || vocabulary.messages.some(function (one) { return one.begins; });
}

function bindPalette(modeler, vocabulary) {
  page.querySelectorAll('[data-draw]').forEach(function (button) {
    if (!isOffered(button.dataset.draw, vocabulary)) {
      button.remove();
      return;
    }
    button.querySelector('.draw').classList.add('bpmn-icon-' + DRAWABLE[button.dataset.draw].icon);
    button.addEventListener('dragstart', function (event) {
      // the drawing board follows the mouse itself
      event.preventDefault();
      drag(modeler, button.dataset.draw, event);
    });
    button.addEventListener('click', function () {
      if (add(modeler, button.dataset.draw) === null) {
        say(word(button.dataset.draw === 'boundaryError' ? 'selectStep' : 'selectTask'), 'wrong');
      }
    });
  });
}

async function start() {
  var answers = await Promise.all([ask(page.dataset.contentUrl, { headers: { Accept: 'text/plain' } }), ask(page.dataset.vocabularyUrl)]);
  if (!answers[0].ok || !answers[1].ok) {
    say(word('failed'), 'wrong');
    return;
  }
  var vocabulary = await answers[1].json();
  var english = document.documentElement.lang === 'en' ? englishOf(vocabulary.english) : null;
  var modeler = createModeler(box, english ? [inEnglish(english)] : []);
  try {
    await open(modeler, await answers[0].text());
  } catch (unreadable) {
    box.textContent = word('undrawable');
    box.classList.add('failed');
    return;
  }
  kept = modeler.get('commandStack')._stackIdx;
  openPanel(page.querySelector('.editor-panel'), modeler, vocabulary, word, english);
  bindTools(modeler);
  bindPalette(modeler, vocabulary);
  modeler.on('commandStack.changed', function () { showState(modeler); });
  modeler.on('element.click', function () { box.focus(); });
  showState(modeler);
  page.classList.add('ready');
}

start();
