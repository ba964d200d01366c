// The drawing board in English: what is drawn is called in English on the board, and stays Chinese in the file.
import { property, setProperty, spokenFor } from './element.js';

/** Above the renderer of bpmn-js, which draws what it is given. */
const BEFORE = 1500;

/**
 * Finds what an element is called in English: as it says itself, else as its page, step or process is called, else as its
 * Chinese label is; empty where none of these says.
 */
export function englishOf(english) {
  return function (element) {
    var spoken = spokenFor(element);
    return property(spoken, 'labelEn') || english.ids[spoken.id] || english.labels[element.businessObject.name] || '';
  };
}

/** The element as the renderer is to see it, which copies its box; the element itself is left as it is. */
function called(element, name) {
  var seen = Object.create(element, { businessObject: { value: Object.create(element.businessObject, { name: { value: name } }) } });
  ['x', 'y', 'width', 'height'].forEach(function (side) { seen[side] = element[side]; });
  return seen;
}

/** A module of bpmn-js that shows and edits the English words. */
export function inEnglish(find) {
  function EnglishBoard(eventBus, bpmnRenderer, labelEditingProvider, modeling, moddle) {
    eventBus.on('render.shape', BEFORE, function (event, context) {
      var name = find(context.element);
      return name ? bpmnRenderer.drawShape(context.gfx, called(context.element, name)) : undefined;
    });
    // a label that stands beside its element is not told that the element calls itself otherwise
    eventBus.on('element.changed', function (event) {
      if (event.element.label) {
        eventBus.fire('element.changed', { element: event.element.label });
      }
    });

    var activate = labelEditingProvider.activate;
    var update = labelEditingProvider.update;
    labelEditingProvider.activate = function (element) {
      var editing = activate.call(this, element);
      if (editing && element.type !== 'bpmn:TextAnnotation') {
        editing.text = find(element) || editing.text;
      }
      return editing;
    };
    labelEditingProvider.update = function (element, text, before, bounds) {
      if (element.type === 'bpmn:TextAnnotation') {
        update.call(this, element, text, before, bounds);
      } else {
        setProperty(modeling, moddle, element.labelTarget || element, 'labelEn', text.trim());
      }
    };
  }
  EnglishBoard.$inject = ['eventBus', 'bpmnRenderer', 'labelEditingProvider', 'modeling', 'moddle'];
  return { __init__: ['englishBoard'], englishBoard: ['type', EnglishBoard] };
}
