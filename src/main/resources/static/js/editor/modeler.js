// The drawing board: bpmn-js with the elements that a process of the bureau may hold, and no others.

import { bringIntoSight } from '../diagram.js';
import { isBeside } from './element.js';

const TIMER = 'bpmn:TimerEventDefinition';
const MESSAGE = 'bpmn:MessageEventDefinition';

/**
 * What may be drawn: how it is made, its sign in the font of bpmn-js, whether it sits on the border of a task, and with which start a part of the process is
 * made; one that stands beside the course is begun by what happens.
 */
export const DRAWABLE = {
  startEvent: { type: 'bpmn:StartEvent', icon: 'start-event-none' },
  messageStart: { type: 'bpmn:StartEvent', icon: 'start-event-message', eventDefinitionType: MESSAGE },
  endEvent: { type: 'bpmn:EndEvent', icon: 'end-event-none' },
  terminateEnd: { type: 'bpmn:EndEvent', icon: 'end-event-terminate', eventDefinitionType: 'bpmn:TerminateEventDefinition' },
  userTask: { type: 'bpmn:UserTask', icon: 'user-task' },
  serviceTask: { type: 'bpmn:ServiceTask', icon: 'service-task' },
  businessRuleTask: { type: 'bpmn:BusinessRuleTask', icon: 'business-rule-task' },
  exclusiveGateway: { type: 'bpmn:ExclusiveGateway', icon: 'gateway-xor' },
  parallelGateway: { type: 'bpmn:ParallelGateway', icon: 'gateway-parallel' },
  callActivity: { type: 'bpmn:CallActivity', icon: 'call-activity' },
  catchMessage: { type: 'bpmn:IntermediateCatchEvent', icon: 'intermediate-event-catch-message', eventDefinitionType: MESSAGE },
  catchTimer: { type: 'bpmn:IntermediateCatchEvent', icon: 'intermediate-event-catch-timer', eventDefinitionType: TIMER },
  subProcess: { type: 'bpmn:SubProcess', icon: 'subprocess-expanded', start: 'startEvent' },
  messageSubProcess: { type: 'bpmn:SubProcess', icon: 'event-subprocess-expanded', start: 'messageStart', isBeside: true },
  timerSubProcess: { type: 'bpmn:SubProcess', icon: 'event-subprocess-expanded', start: 'timerStart', isBeside: true },
  boundaryTimer: { type: 'bpmn:BoundaryEvent', icon: 'intermediate-event-catch-timer', eventDefinitionType: TIMER, onBorder: true },
  boundaryMessage: { type: 'bpmn:BoundaryEvent', icon: 'intermediate-event-catch-message', eventDefinitionType: MESSAGE, onBorder: true },
  boundaryError: { type: 'bpmn:BoundaryEvent', icon: 'intermediate-event-catch-error', eventDefinitionType: 'bpmn:ErrorEventDefinition', onBorder: true },
  textAnnotation: { type: 'bpmn:TextAnnotation', icon: 'text-annotation' }
};

/** What is made with a part of the process only. */
const STARTS = Object.assign({ timerStart: { type: 'bpmn:StartEvent', eventDefinitionType: TIMER } }, DRAWABLE);

/** What an element was drawn as: a key of DRAWABLE or STARTS; absent for what is not drawn here. */
export function drawnAs(element) {
  var definition = (element.businessObject.eventDefinitions || [])[0];
  return Object.keys(STARTS).find(function (kind) {
    var made = STARTS[kind];
    return made.type === element.type && made.eventDefinitionType === (definition && definition.$type)
      && (made.isBeside ? isBeside(element) && kind === startOf(element) + 'SubProcess' : !isBeside(element));
  });
}

/** What begins a part of the process beside the course: "message" or "timer". */
function startOf(part) {
  var start = (part.businessObject.flowElements || []).find(function (one) { return one.$type === 'bpmn:StartEvent'; });
  var definition = start && (start.eventDefinitions || [])[0];
  return definition && definition.$type === TIMER ? 'timer' : 'message';
}

/** What stays free between a new element and its neighbours. */
const ROOM = 50;

const TALLEST_TASK = 80;

/** Where the start of a part of the process stands in it. */
const START = { x: 42, y: 82 };

function ContextPad(contextPad, connect, modeling, rules) {
  this.getContextPadEntries = function (element) {
    var entries = {};
    if (element.type !== 'label' && !element.waypoints && element.type !== 'bpmn:EndEvent' && !isBeside(element)) {
      entries.connect = {
        group: 'edit',
        className: 'bpmn-icon-connection-multi',
        action: {
          click: function (event, source) { connect.start(event, source); },
          dragstart: function (event, source) { connect.start(event, source); }
        }
      };
    }
    var allowed = rules.allowed('elements.delete', { elements: [element] });
    if (Array.isArray(allowed) ? allowed.includes(element) : allowed) {
      entries.remove = {
        group: 'edit',
        className: 'bpmn-icon-trash',
        action: { click: function () { modeling.removeElements([element]); } }
      };
    }
    return entries;
  };
  contextPad.registerProvider(this);
}
ContextPad.$inject = ['contextPad', 'connect', 'modeling', 'rules'];

/** Several acts of the drawing board that are undone as one. */
function Together(commandStack) {
  commandStack.register('together', { preExecute: function (context) { context.act(); } });
}
Together.$inject = ['commandStack'];

function together(modeler, act) {
  modeler.get('commandStack').execute('together', { act: act });
}

/** Opens a drawing board in a box of the page, with further modules of bpmn-js; the keyboard works while the box has the focus. */
export function createModeler(box, more) {
  return new window.BpmnJS({
    container: box,
    keyboard: { bindTo: box },
    additionalModules: [
      {
        // bpmn-js brings a palette and a menu with all of BPMN, scripts among it
        __init__: ['contextPadProvider', 'together'],
        paletteProvider: ['value', null],
        contextPadProvider: ['type', ContextPad],
        together: ['type', Together]
      }
    ].concat(more || [])
  });
}

function canFollow(element) {
  return element && !element.labelTarget && !isBeside(element) && ['bpmn:StartEvent', 'bpmn:UserTask', 'bpmn:ServiceTask',
    'bpmn:BusinessRuleTask', 'bpmn:CallActivity', 'bpmn:SubProcess', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway',
    'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'].includes(element.type);
}

/** Whether an event may sit on the border: a refusal comes from a step, which a task of a person does not hold. */
function canCarry(element, kind) {
  var carriers = ['bpmn:ServiceTask', 'bpmn:CallActivity', 'bpmn:SubProcess'].concat(kind === 'boundaryError' ? [] : 'bpmn:UserTask');
  return element && !isBeside(element) && carriers.includes(element.type);
}

function middle(modeler) {
  var view = modeler.get('canvas').viewbox();
  return { x: Math.round(view.x + view.width / 2), y: Math.round(view.y + view.height / 2) };
}

/** The pool, or where there is none the process: what a new element belongs to. */
function ground(modeler) {
  var pools = modeler.get('elementRegistry').filter(function (one) { return one.type === 'bpmn:Participant'; });
  return pools[0] || modeler.get('canvas').getRootElement();
}

function shapeOf(modeler, kind) {
  var made = STARTS[kind];
  var attributes = { type: made.type, eventDefinitionType: made.eventDefinitionType };
  if (made.start) {
    attributes.isExpanded = true;
    attributes.businessObject = modeler.get('bpmnFactory').create(made.type, made.isBeside ? { triggeredByEvent: true } : {});
  }
  return modeler.get('elementFactory').createShape(attributes);
}

/** Follows the mouse with a new element until it is put down. */
export function drag(modeler, kind, event) {
  var shape = shapeOf(modeler, kind);
  if (!DRAWABLE[kind].start) {
    modeler.get('create').start(event, shape);
    return;
  }
  var start = shapeOf(modeler, DRAWABLE[kind].start);
  Object.assign(shape, { x: 0, y: 0 });
  Object.assign(start, { x: START.x, y: START.y, parent: shape });
  modeler.get('create').start(event, [shape, start], { hints: { autoSelect: [start] } });
}

/** Moves what lies to the right of a place, or below it, aside. */
function makeRoom(modeler, axis, from, room) {
  var shapes = modeler.get('elementRegistry').filter(function (one) { return one.parent && !one.waypoints; });
  var adjustments = modeler.get('spaceTool').calculateAdjustments(shapes, axis, room, from);
  var delta = axis === 'x' ? { x: room, y: 0 } : { x: 0, y: room };
  modeler.get('modeling').createSpace(adjustments.movingShapes, adjustments.resizingShapes, delta, axis === 'x' ? 'e' : 's', from);
}

/** The middle of the longest level piece of a flow, or of the flow where none is level. */
function placeOn(flow) {
  var best = null;
  for (var i = 1; i < flow.waypoints.length; i++) {
    var a = flow.waypoints[i - 1];
    var b = flow.waypoints[i];
    var length = a.y === b.y ? Math.abs(b.x - a.x) : 0;
    if (best === null || length > best.length) {
      best = { length: length, x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) };
    }
  }
  return { x: best.x, y: best.y };
}

/** Puts an element on a flow: the flow leads to it, and another one on to where the flow led. */
function insert(modeler, flow, shape) {
  var higher = (shape.height - TALLEST_TASK) / 2;
  if (higher > 0) {
    makeRoom(modeler, 'y', placeOn(flow).y + TALLEST_TASK / 2 + 1, higher);
  }
  makeRoom(modeler, 'x', placeOn(flow).x, shape.width + ROOM);
  return modeler.get('modeling').createShape(shape, placeOn(flow), flow);
}

const STARTING = ['startEvent', 'messageStart'];

function canInterrupt(kind) {
  return !STARTING.concat('endEvent', 'terminateEnd', 'textAnnotation').includes(kind) && !DRAWABLE[kind].isBeside;
}

/** The one flow by which a course goes on from a node; from a gateway another one may be drawn. */
function goesOnBy(node) {
  if (!canFollow(node) || node.type === 'bpmn:ExclusiveGateway' || node.type === 'bpmn:ParallelGateway') {
    return null;
  }
  return node.outgoing.find(function (one) { return one.type === 'bpmn:SequenceFlow'; }) || null;
}

/** Below all that a part of the diagram holds, at its left. */
function below(modeler, parent) {
  var shapes = (parent.children || []).filter(function (one) { return !one.waypoints && one.type !== 'label'; });
  var left = Math.min.apply(null, shapes.map(function (one) { return one.x; }));
  var bottom = Math.max.apply(null, shapes.map(function (one) { return one.y + one.height; }));
  return shapes.length > 0 ? { x: left, y: bottom + ROOM } : middle(modeler);
}

/** What a part beside the course belongs to: the part of the process that is selected, or all of it. */
function around(modeler, selected) {
  for (var one = selected; one; one = one.parent) {
    if (one.type === 'bpmn:SubProcess' && !isBeside(one)) {
      return one;
    }
  }
  return ground(modeler);
}

/** Puts a new element where it belongs. */
function place(modeler, kind, selected) {
  var modeling = modeler.get('modeling');
  var shape = shapeOf(modeler, kind);
  if (DRAWABLE[kind].onBorder) {
    var taken = selected.attachers.length;
    var corner = { x: selected.x + selected.width - 20 - taken * 40, y: selected.y + selected.height };
    return modeling.createShape(shape, corner, selected, { attach: true });
  }
  if (DRAWABLE[kind].isBeside) {
    var parent = around(modeler, selected);
    var at = below(modeler, parent);
    return modeling.createShape(shape, { x: at.x + shape.width / 2, y: at.y + shape.height / 2 }, parent);
  }
  if (selected && selected.type === 'bpmn:SequenceFlow' && canInterrupt(kind)) {
    return insert(modeler, selected, shape);
  }
  var onward = goesOnBy(selected);
  if (onward && canInterrupt(kind)) {
    return insert(modeler, onward, shape);
  }
  if (!STARTING.includes(kind) && (canFollow(selected) || kind === 'textAnnotation' && canCarry(selected, kind))) {
    return modeler.get('autoPlace').append(selected, shape);
  }
  return modeling.createShape(shape, middle(modeler), ground(modeler));
}

/**
 * Adds an element on the selected flow, after the selected node, on its border, below the course, or in the middle of what
 * is seen; null where it has no place. What was added is selected; of a part of the process, its start.
 */
export function add(modeler, kind) {
  var selection = modeler.get('selection');
  var selected = selection.get()[0];
  if (DRAWABLE[kind].onBorder && !canCarry(selected, kind)) {
    return null;
  }
  var added = null;
  together(modeler, function () {
    added = place(modeler, kind, selected);
    if (DRAWABLE[kind].start) {
      var start = shapeOf(modeler, DRAWABLE[kind].start);
      var at = { x: added.x + START.x + start.width / 2, y: added.y + START.y + start.height / 2 };
      added = modeler.get('modeling').createShape(start, at, added);
    }
  });
  // the panel names it
  modeler.get('directEditing').cancel();
  selection.select(added);
  bringIntoSight(modeler, added);
  return added;
}

/** Draws a flow from one node to another, where BPMN lets one. */
export function join(modeler, from, to) {
  return modeler.get('modeling').connect(from, to) || null;
}
