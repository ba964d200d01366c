// The drawing board: bpmn-js with the elements that a process of the bureau may hold, and no others.

/** What may be drawn: how it is made, and whether it sits on the border of a task. */
export const DRAWABLE = {
  startEvent: { type: 'bpmn:StartEvent' },
  endEvent: { type: 'bpmn:EndEvent' },
  userTask: { type: 'bpmn:UserTask' },
  serviceTask: { type: 'bpmn:ServiceTask' },
  exclusiveGateway: { type: 'bpmn:ExclusiveGateway' },
  parallelGateway: { type: 'bpmn:ParallelGateway' },
  callActivity: { type: 'bpmn:CallActivity' },
  boundaryTimer: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition', onBorder: true },
  boundaryMessage: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:MessageEventDefinition', onBorder: true },
  boundaryError: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition', onBorder: true },
  textAnnotation: { type: 'bpmn:TextAnnotation' }
};

/** What stays free between a new element and its neighbours. */
const ROOM = 50;

function ContextPad(contextPad, connect, modeling, rules) {
  this.getContextPadEntries = function (element) {
    var entries = {};
    if (element.type !== 'label' && !element.waypoints && element.type !== 'bpmn:EndEvent') {
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

/** Opens a drawing board in a box of the page; the keyboard works while the box has the focus. */
export function createModeler(box) {
  return new window.BpmnJS({
    container: box,
    keyboard: { bindTo: box },
    additionalModules: [
      {
        // bpmn-js brings a palette and a menu with all of BPMN, scripts among it
        __init__: ['contextPadProvider'],
        paletteProvider: ['value', null],
        contextPadProvider: ['type', ContextPad]
      }
    ]
  });
}

function canFollow(element) {
  return element && !element.labelTarget && ['bpmn:StartEvent', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask',
    'bpmn:CallActivity', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:IntermediateCatchEvent',
    'bpmn:BoundaryEvent'].includes(element.type);
}

function canCarry(element) {
  return element && ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:CallActivity', 'bpmn:SubProcess'].includes(element.type);
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
  return modeler.get('elementFactory').createShape({
    type: DRAWABLE[kind].type,
    eventDefinitionType: DRAWABLE[kind].eventDefinitionType
  });
}

/** Follows the mouse with a new element until it is put down. */
export function drag(modeler, kind, event) {
  modeler.get('create').start(event, shapeOf(modeler, kind));
}

/** Moves what lies to the right of a place aside. */
function makeRoom(modeler, x, width) {
  var shapes = modeler.get('elementRegistry').filter(function (one) { return one.parent && !one.waypoints; });
  var adjustments = modeler.get('spaceTool').calculateAdjustments(shapes, 'x', width, x);
  modeler.get('modeling').createSpace(adjustments.movingShapes, adjustments.resizingShapes, { x: width, y: 0 }, 'e', x);
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
  makeRoom(modeler, placeOn(flow).x, shape.width + ROOM);
  return modeler.get('modeling').createShape(shape, placeOn(flow), flow);
}

function canInterrupt(kind) {
  return !['startEvent', 'endEvent', 'textAnnotation'].includes(kind);
}

/** Adds an element on the selected flow, after the selected node, on its border, or in the middle of what is seen; null where it has no place. */
export function add(modeler, kind) {
  var modeling = modeler.get('modeling');
  var selection = modeler.get('selection');
  var selected = selection.get()[0];
  var shape = shapeOf(modeler, kind);
  if (DRAWABLE[kind].onBorder) {
    if (!canCarry(selected)) {
      return null;
    }
    var taken = selected.attachers.length;
    var place = { x: selected.x + selected.width - 20 - taken * 40, y: selected.y + selected.height };
    shape = modeling.createShape(shape, place, selected, { attach: true });
  } else if (selected && selected.type === 'bpmn:SequenceFlow' && canInterrupt(kind)) {
    shape = insert(modeler, selected, shape);
  } else if (kind !== 'startEvent' && (canFollow(selected) || kind === 'textAnnotation' && canCarry(selected))) {
    shape = modeler.get('autoPlace').append(selected, shape);
  } else {
    shape = modeling.createShape(shape, middle(modeler), ground(modeler));
  }
  // the panel names it
  modeler.get('directEditing').cancel();
  selection.select(shape);
  return shape;
}

/** Draws a flow from one node to another, where BPMN lets one. */
export function join(modeler, from, to) {
  return modeler.get('modeling').connect(from, to) || null;
}
