/** Lets glass-easel draw on this document: `<view>` as `<wx-view>`, rpx in styles, events as WeChat's. */
import { CurrentWindowBackendContext, Event, type EventOptions, type Element as Node } from 'glass-easel';
import { BUILTIN_TAGS } from '../builtins/tags.ts';
import { convertUnits } from '../units.ts';

type BackendDocument = CurrentWindowBackendContext['document'];
type BubbleStatus = ReturnType<Event<unknown>['getEventBubbleStatus']>;
type BackendElement = ReturnType<BackendDocument['createElement']>;

/**
 * DOM events that reach components. "click", "change", "input" … are events of the built-in components in
 * WeChat; let through from the DOM, too, they would arrive twice.
 */
const NATIVE_EVENTS = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
]);

const phoneDocument: BackendDocument = {
  createElement(tag) {
    const element = document.createElement(BUILTIN_TAGS.has(tag) ? `wx-${tag}` : tag);
    const setAttribute = element.setAttribute.bind(element);
    element.setAttribute = (name, value) =>
      setAttribute(name, name === 'style' ? convertUnits(value) : value);
    return element as unknown as BackendElement;
  },
  createTextNode: (text) => document.createTextNode(text) as unknown as BackendElement,
  createDocumentFragment: () => document.createDocumentFragment() as unknown as BackendElement,
};

export class PhoneBackend extends CurrentWindowBackendContext {
  override document = phoneDocument;

  override setListenerStats(...listener: Parameters<CurrentWindowBackendContext['setListenerStats']>): void {
    if (NATIVE_EVENTS.has(listener[1])) super.setListenerStats(...listener);
  }
}

export function createBackend(): PhoneBackend {
  const backend = new PhoneBackend();
  backend.onEvent((target, type, detail, options) => dispatch(target, type, detail, options));
  return backend;
}

function dispatch(target: Node, type: string, detail: unknown, options: EventOptions): BubbleStatus {
  const event = new Event(type, detail, options);
  const { originalEvent } = options;
  Object.assign(event, touchFields(originalEvent), { originalEvent });
  Event.dispatchEvent(target, event);
  return event.getEventBubbleStatus();
}

interface Finger {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

const finger = ({ pageX, pageY, clientX, clientY }: Touch | MouseEvent, identifier: number): Finger => ({
  identifier,
  pageX,
  pageY,
  clientX,
  clientY,
});

function touchFields(event: unknown): { touches: Finger[]; changedTouches: Finger[] } | undefined {
  if (event instanceof MouseEvent) return { touches: [finger(event, 0)], changedTouches: [finger(event, 0)] };
  if (!(typeof TouchEvent === 'function' && event instanceof TouchEvent)) return undefined;
  const all = (list: TouchList) => [...list].map((touch) => finger(touch, touch.identifier));
  return { touches: all(event.touches), changedTouches: all(event.changedTouches) };
}
