// The panel beside the diagram: the fields that the selected element has, filled from the vocabulary of the server.
import { reveal } from '../diagram.js';
import { asked, expression, isBeginning, isBeside, isOfKind, kindOf, read, trigger, writer } from './element.js';
import { drawnAs, join } from './modeler.js';

function option(value, text) {
  var made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  return made;
}

/** Fills a list of choices; a value that the list does not know stays visible, so that nothing is lost by looking. */
function choose(select, choices, value, word) {
  var empty = select.querySelector('option[value=""]') || option('', '');
  select.replaceChildren(empty);
  choices.forEach(function (one) { select.append(option(one.id, one.text)); });
  if (value && !choices.some(function (one) { return one.id === value; })) {
    select.append(option(value, word('unknown').replace('{0}', value)));
  }
  select.value = value;
}

function titled(choices) {
  return choices.map(function (one) { return { id: one.id, text: one.title + ' · ' + one.id }; });
}

/** Whether something else may happen while what an event sits on, or the process around it, goes on. */
function isInterrupting(element, kind) {
  return kind === 'boundaryEvent' && !isOfKind(trigger(element), 'Error') || kind === 'startEvent' && isBeside(element.parent);
}

/** Which fields an element has. */
function fieldsOf(element) {
  var kind = kindOf(element);
  var flow = kind === 'sequenceFlow';
  var fields = kind === 'textAnnotation' ? ['name'] : ['name', 'labelEn', 'basis'];
  if (['collaboration', 'process', 'association'].includes(kind)) {
    return [];
  }
  if (flow) {
    return element.source.type === 'bpmn:ExclusiveGateway' ? ['name', 'labelEn', 'isDefault', 'condition'] : ['name', 'labelEn'];
  }
  if (kind === 'userTask') { fields.push('page', 'limit'); }
  if (kind === 'serviceTask') { fields.push('step', 'limit'); }
  if (kind === 'callActivity') { fields.push('called'); }
  if (kind === 'businessRuleTask') { fields.push('table'); }
  if (isOfKind(trigger(element), 'Timer')) { fields.push('due', 'limit'); }
  if (isOfKind(trigger(element), 'Message')) { fields.push('message'); }
  if (isInterrupting(element, kind)) { fields.push('interrupts'); }
  if (!['endEvent', 'textAnnotation', 'participant'].includes(kind) && !isBeside(element)) { fields.push('target'); }
  return fields;
}

/** Opens the panel; english finds the English words of an element, and is absent where the page is Chinese. */
export function openPanel(root, modeler, vocabulary, word, english) {
  var write = writer(modeler);
  var registry = modeler.get('elementRegistry');
  var selection = modeler.get('selection');
  var current = null;
  var field = function (name) { return root.querySelector('[name="' + name + '"]'); };

  function find(list, id) {
    return vocabulary[list].find(function (one) { return one.id === id; });
  }

  function kindWord(element) {
    return word('kind.' + (drawnAs(element) || kindOf(element))) || kindOf(element);
  }

  function called(element) {
    var name = english && english(element) || read(element).name;
    return name.replace(/\s+/g, ' ') || element.id;
  }

  function elements() {
    return registry.filter(function (one) {
      return one.parent && one.type !== 'label' && kindOf(one) !== 'association';
    });
  }

  function showList() {
    var choices = elements().map(function (one) { return { id: one.id, text: called(one) + ' · ' + kindWord(one) }; });
    choose(field('element'), choices, current ? current.id : '', word);
  }

  function showCondition(said) {
    var parts = asked(said.condition);
    var known = parts && find('facts', parts.fact);
    root.querySelector('[data-unknown-condition]').hidden = !said.condition || !!known;
    root.querySelector('[data-unknown-condition] code').textContent = said.condition;
    choose(field('fact'), vocabulary.facts.map(function (one) { return { id: one.id, text: one.title + ' · ' + one.id }; }),
      parts ? parts.fact : '', word);
    showAnswers(parts ? parts.fact : '', parts ? parts.answer : '');
    field('fact').disabled = said.isDefault;
    field('answer').disabled = said.isDefault;
  }

  function showAnswers(fact, answer) {
    var known = find('facts', fact);
    choose(field('answer'), known ? known.answers.map(function (one) { return { id: one.id, text: one.title }; }) : [],
      answer, word);
  }

  /** A process begins with its own messages; within it, those are waited for that are told to a course that runs. */
  function messagesOf(element) {
    return vocabulary.messages.filter(function (one) { return isBeginning(element) ? one.begins : one.isWaitedFor; });
  }

  function showTargets() {
    var choices = elements()
      .filter(function (one) {
        return one !== current && !one.waypoints && modeler.get('rules').allowed('connection.create', { source: current, target: one });
      })
      .map(function (one) { return { id: one.id, text: called(one) + ' · ' + kindWord(one) }; });
    choose(field('target'), choices, '', word);
  }

  function show() {
    var fields = current ? fieldsOf(current) : [];
    root.querySelectorAll('[data-field]').forEach(function (part) { part.hidden = !fields.includes(part.dataset.field); });
    root.querySelector('[data-none]').hidden = fields.length > 0;
    root.querySelector('[data-about]').hidden = fields.length === 0;
    root.querySelector('[data-act="remove"]').hidden = fields.length === 0 || kindOf(current) === 'participant';
    showList();
    if (fields.length === 0) {
      return;
    }
    var said = read(current);
    root.querySelector('[data-kind]').textContent = kindWord(current);
    root.querySelector('[data-id]').textContent = current.id;
    ['name', 'labelEn', 'basis'].forEach(function (name) { field(name).value = said[name]; });
    field('labelEn').placeholder = english ? english(current) : '';
    choose(field('limit'), titled(vocabulary.limits), said.limit, word);
    choose(field('called'), vocabulary.calls.map(function (one) { return { id: one.id, text: one.title + ' · ' + one.called }; }), said.called, word);
    choose(field('table'), titled(vocabulary.tables), said.table, word);
    choose(field('message'), titled(messagesOf(current)), said.message, word);
    var date = asked(said.date);
    choose(field('due'), titled(vocabulary.dates), date ? date.fact : said.date, word);
    field('interrupts').checked = said.interrupts;
    field('isDefault').checked = said.isDefault;
    if (fields.includes('page')) {
      var page = find('pages', current.id);
      choose(field('page'), titled(vocabulary.pages), page ? page.id : '', word);
      root.querySelector('[data-post]').textContent = page ? page.post : word('noPost');
    }
    if (fields.includes('step')) {
      var step = find('steps', current.id);
      choose(field('step'), titled(vocabulary.steps), step ? step.id : '', word);
    }
    if (fields.includes('condition')) {
      showCondition(said);
    }
    if (fields.includes('target')) {
      showTargets();
    }
  }

  function complain(text) {
    var box = root.querySelector('[data-complaint]');
    box.textContent = text;
    box.hidden = text === '';
  }

  function setTask(list, id) {
    var choice = find(list, id);
    if (!choice || choice.id === current.id) {
      return;
    }
    if (write.isTaken(choice.id)) {
      complain(word('taken').replace('{0}', choice.title));
      return;
    }
    var earlier = find(list, current.id);
    write.task(current, choice);
    if (!read(current).name || earlier && read(current).name === earlier.drawn) {
      write.name(current, choice.drawn);
    }
  }

  function setCondition() {
    var fact = field('fact').value;
    if (!fact) {
      write.condition(current, '');
      return;
    }
    var known = find('facts', fact);
    var answers = known ? known.answers.map(function (one) { return one.id; }) : [];
    var answer = answers.includes(field('answer').value) ? field('answer').value : answers[0];
    if (answer) {
      write.condition(current, expression(fact, answer));
    }
  }

  function given(list, id, put) {
    var choice = find(list, id);
    if (choice) {
      put(current, choice);
    }
  }

  var changes = {
    element: function (input) {
      var chosen = registry.get(input.value);
      if (chosen) {
        selection.select(chosen);
        reveal(modeler, chosen);
      }
    },
    called: function (input) { given('calls', input.value, write.called); },
    table: function (input) { given('tables', input.value, write.table); },
    page: function (input) { setTask('pages', input.value); },
    step: function (input) { setTask('steps', input.value); },
    fact: setCondition,
    answer: setCondition,
    isDefault: function (input) { write.isDefault(current, input.checked); },
    interrupts: function (input) { write.interrupts(current, input.checked); },
    due: function (input) { write.date(current, input.value ? expression(input.value, 'yes') : ''); }
  };

  root.addEventListener('change', function (event) {
    var name = event.target.name;
    complain('');
    if (name === 'target') {
      // the button beside it draws the flow
      return;
    }
    if (changes[name]) {
      changes[name](event.target);
    } else if (current && write[name]) {
      write[name](current, event.target.value.trim());
    }
    show();
  });
  root.addEventListener('submit', function (event) { event.preventDefault(); });
  root.addEventListener('click', function (event) {
    var act = event.target.dataset.act;
    if (act === 'join') {
      var target = registry.get(field('target').value);
      if (target && !join(modeler, current, target)) {
        complain(word('noJoin'));
      }
      show();
    } else if (act === 'remove') {
      write.remove(current);
      // the button is gone with what it removed
      field('element').focus();
    }
  });

  modeler.on('selection.changed', function (event) {
    var one = event.newSelection.length === 1 ? event.newSelection[0] : null;
    current = one && one.labelTarget ? one.labelTarget : one;
    complain('');
    show();
  });
  modeler.on('commandStack.changed', function () {
    if (current && !registry.get(current.id)) {
      current = null;
    }
    show();
  });
  modeler.on('import.done', function () {
    current = null;
    show();
  });
  show();
}
