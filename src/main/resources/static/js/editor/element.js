// What one element of the diagram says, in the words of the bureau, read from BPMN and written back to it.

const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

export function kindOf(element) {
  var name = element.type.replace('bpmn:', '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Holds name and documentation: a pool speaks for its process. */
export function spokenFor(element) {
  var object = element.businessObject;
  return element.type === 'bpmn:Participant' && object.processRef ? object.processRef : object;
}

export function trigger(element) {
  var definitions = element.businessObject.eventDefinitions || [];
  return definitions[0] || null;
}

export function isOfKind(definition, kind) {
  return definition !== null && definition.$type === 'bpmn:' + kind + 'EventDefinition';
}

function properties(object) {
  var holder = extensions(object).find(function (one) { return one.$type === 'camunda:properties'; });
  return holder ? holder.$children || [] : [];
}

/** A property of ours, by its name; empty where the object has none. */
export function property(object, name) {
  var found = properties(object).find(function (one) { return one.name === name; });
  return found ? found.value : '';
}

/** Writes name, documentation and extensions where the element keeps them. */
function updateSpoken(modeling, element, values) {
  if (spokenFor(element) === element.businessObject) {
    modeling.updateProperties(element, values);
  } else {
    modeling.updateModdleProperties(element, spokenFor(element), values);
  }
}

function extensions(object) {
  return object.extensionElements ? object.extensionElements.get('values') : [];
}

function holding(moddle, extensions) {
  return extensions.length > 0 ? moddle.create('bpmn:ExtensionElements', { values: extensions }) : undefined;
}

/** Writes a property of ours; an empty value removes it. */
export function setProperty(modeling, moddle, element, name, value) {
  var object = spokenFor(element);
  var kept = properties(object).filter(function (one) { return one.name !== name; });
  if (value) {
    kept = kept.concat(moddle.createAny('camunda:property', CAMUNDA, { name: name, value: value }));
  }
  var values = extensions(object).filter(function (one) { return one.$type !== 'camunda:properties'; });
  if (kept.length > 0) {
    values = values.concat(moddle.createAny('camunda:properties', CAMUNDA, { $children: kept }));
  }
  updateSpoken(modeling, element, { extensionElements: holding(moddle, values) });
}

function isHandOver(extension) {
  return extension.$type === 'camunda:in' || extension.$type === 'camunda:out';
}

/** What a call hands over, as the vocabulary names it: the process, "each" for one run a party, the matter, facts in, facts out. */
function callOf(object) {
  var handed = extensions(object).filter(isHandOver);
  var pick = function (type, name) {
    return handed.filter(function (one) { return one.$type === type && one[name]; }).map(function (one) { return one[name]; });
  };
  return [object.calledElement || '', object.loopCharacteristics ? 'each' : '']
    .concat(pick('camunda:in', 'businessKey'), pick('camunda:in', 'source'), pick('camunda:out', 'source'))
    .filter(function (part) { return part !== ''; })
    .join(' ');
}

/** Whether a start event begins the whole process; others begin a part of it. */
export function isBeginning(element) {
  return element.type === 'bpmn:StartEvent' && !element.businessObject.$parent.$instanceOf('bpmn:SubProcess');
}

/** A part of the process that is done whenever its start happens, beside the course. */
export function isBeside(element) {
  return element.type === 'bpmn:SubProcess' && !!element.businessObject.triggeredByEvent;
}

/** All that the panel shows of an element. */
export function read(element) {
  var object = element.businessObject;
  var spoken = spokenFor(element);
  var documentation = (spoken.documentation || [])[0];
  var definition = trigger(element);
  return {
    name: element.type === 'bpmn:TextAnnotation' ? object.text || '' : object.name || '',
    labelEn: property(spoken, 'labelEn'),
    limit: property(spoken, 'limit'),
    basis: documentation ? documentation.text || '' : '',
    condition: object.conditionExpression ? (object.conditionExpression.body || '').trim() : '',
    isDefault: !!object.sourceRef && object.sourceRef.default === object,
    called: callOf(object),
    table: (object.$attrs || {})['camunda:decisionRef'] || '',
    date: isOfKind(definition, 'Timer') && definition.timeDate ? (definition.timeDate.body || '').trim() : '',
    message: isOfKind(definition, 'Message') && definition.messageRef ? definition.messageRef.name : '',
    interrupts: object.cancelActivity !== false && object.isInterrupting !== false
  };
}

/** `${fact}`, `${!fact}`, `${fact == 'VALUE'}` as its parts; null for anything else. */
export function asked(expression) {
  var found = /^\$\{(!?)([a-z]\w*)(?: == '([A-Z_]+)')?}$/.exec(expression);
  if (!found || found[1] && found[3]) {
    return null;
  }
  return { fact: found[2], answer: found[3] || (found[1] ? 'no' : 'yes') };
}

export function expression(fact, answer) {
  if (answer === 'yes' || answer === 'no') {
    return '${' + (answer === 'no' ? '!' : '') + fact + '}';
  }
  return '${' + fact + " == '" + answer + "'}";
}

/** Writes what the panel says; each change can be undone. */
export function writer(modeler) {
  var modeling = modeler.get('modeling');
  var moddle = modeler.get('moddle');
  var made = [];

  function update(element, values) {
    modeling.updateProperties(element, values);
  }

  function formal(text) {
    return text ? moddle.create('bpmn:FormalExpression', { body: text }) : undefined;
  }

  function handOver(direction, values) {
    return moddle.createAny('camunda:' + direction, CAMUNDA, values);
  }

  function eachParty(element) {
    var each = moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
      id: element.id + 'Each',
      loopCardinality: formal('${respondents}')
    });
    each.$parent = element.businessObject;
    each.loopCardinality.$parent = each;
    return each;
  }

  function message(name) {
    var definitions = modeler.getDefinitions();
    var roots = definitions.get('rootElements');
    var found = roots.find(function (one) { return one.$type === 'bpmn:Message' && one.name === name; });
    if (!found) {
      found = moddle.create('bpmn:Message', { id: name + 'Message', name: name });
      found.$parent = definitions;
      roots.push(found);
      made.push(found);
    }
    return found;
  }

  function isWaitedFor(message) {
    return modeler.get('elementRegistry').filter(function (element) {
      var definition = trigger(element);
      return definition !== null && definition.messageRef === message;
    }).length > 0;
  }

  // a message that was made here goes when nothing waits for it, and comes back when that is undone
  modeler.on('saveXML.start', function (event) {
    var roots = event.definitions.get('rootElements');
    made.filter(function (one) { return one.$parent === event.definitions; }).forEach(function (message) {
      var at = roots.indexOf(message);
      if (at >= 0 && !isWaitedFor(message)) {
        roots.splice(at, 1);
      } else if (at < 0 && isWaitedFor(message)) {
        roots.push(message);
      }
    });
  });

  return {
    name: function (element, value) {
      if (element.type === 'bpmn:TextAnnotation') {
        update(element, { text: value });
        return;
      }
      modeling.updateLabel(element, value);
      if (spokenFor(element) !== element.businessObject) {
        updateSpoken(modeling, element, { name: value });
      }
    },
    labelEn: function (element, value) { setProperty(modeling, moddle, element, 'labelEn', value); },
    limit: function (element, value) { setProperty(modeling, moddle, element, 'limit', value); },
    basis: function (element, value) {
      updateSpoken(modeling, element, { documentation: value ? [moddle.create('bpmn:Documentation', { text: value })] : [] });
    },
    /** A task is named as its page or step, which so fixes who does it. */
    task: function (element, choice) {
      var values = { id: choice.id };
      if (element.type === 'bpmn:UserTask') {
        values['camunda:candidateGroups'] = choice.role;
      } else {
        values['camunda:delegateExpression'] = '${steps.' + choice.id + '}';
      }
      update(element, values);
    },
    isTaken: function (id) { return !!moddle.ids.assigned(id); },
    /** A process is called as it is delivered: for each party or once, with the same matter and facts. */
    called: function (element, call) {
      var values = extensions(element.businessObject).filter(function (one) { return !isHandOver(one); })
        .concat(call.matter ? handOver('in', { businessKey: call.matter }) : [])
        .concat(call.in.map(function (fact) { return handOver('in', { source: fact, target: fact }); }))
        .concat(call.out.map(function (fact) { return handOver('out', { source: fact, target: fact }); }));
      update(element, {
        calledElement: call.called,
        loopCharacteristics: call.isEachParty ? eachParty(element) : undefined,
        extensionElements: holding(moddle, values)
      });
    },
    table: function (element, table) {
      update(element, {
        'camunda:decisionRef': table.id,
        'camunda:mapDecisionResult': 'singleEntry',
        'camunda:resultVariable': table.result
      });
    },
    condition: function (element, value) {
      if (value) {
        this.isDefault(element, false);
      }
      update(element, { conditionExpression: formal(value) });
    },
    isDefault: function (element, value) {
      var object = element.businessObject;
      if (value !== (element.source.businessObject.default === object)) {
        update(element.source, { default: value ? object : undefined });
      }
      if (value && object.conditionExpression) {
        update(element, { conditionExpression: undefined });
      }
    },
    date: function (element, value) {
      modeling.updateModdleProperties(element, trigger(element), { timeDate: formal(value) });
    },
    message: function (element, value) {
      modeling.updateModdleProperties(element, trigger(element), { messageRef: value ? message(value) : undefined });
    },
    interrupts: function (element, value) {
      update(element, element.type === 'bpmn:StartEvent' ? { isInterrupting: value } : { cancelActivity: value });
    },
    remove: function (element) { modeling.removeElements([element]); }
  };
}
