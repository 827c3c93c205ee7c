/** A mouse that acts as a finger, long presses, and `hover-class` while a finger is down. */
import { componentOf, type Host, hostOf } from '../builtins/host.ts';

const LONG_PRESS_MS = 350;

export function watchGestures(screen: HTMLElement): void {
  mouseAsFinger(screen);
  longPress(screen);
  hover(screen);
}

function mouseAsFinger(screen: HTMLElement): void {
  // Some desktop browsers have no touch events; there the framework's own mouse taps remain.
  if (typeof Touch === 'undefined') return;
  let target: Element | undefined;
  const fire = (type: string, { clientX, clientY, pageX, pageY }: MouseEvent) => {
    if (!target) return;
    const touch = new Touch({ identifier: 1, target, clientX, clientY, pageX, pageY });
    const down = type === 'touchend' ? [] : [touch];
    const event = { bubbles: true, cancelable: true, composed: true, touches: down, targetTouches: down };
    target.dispatchEvent(new TouchEvent(type, { ...event, changedTouches: [touch] }));
  };
  addEventListener(
    'mousedown',
    (event) => {
      const fromTouch = (event as { sourceCapabilities?: { firesTouchEvents: boolean } }).sourceCapabilities
        ?.firesTouchEvents;
      if (fromTouch || event.button || !(event.target instanceof Element) || !screen.contains(event.target))
        return;
      target = event.target;
      fire('touchstart', event);
    },
    true,
  );
  addEventListener('mousemove', (event) => fire('touchmove', event), true);
  addEventListener(
    'mouseup',
    (event) => {
      fire('touchend', event);
      target = undefined;
    },
    true,
  );
}

function longPress(screen: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout>;
  screen.addEventListener(
    'touchstart',
    ({ target }) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        let element = target as Element | null;
        while (element && !componentOf(element)) element = element.parentElement;
        if (element) componentOf(element)!.triggerEvent('longpress', {}, { bubbles: true, composed: true });
      }, LONG_PRESS_MS);
    },
    { capture: true, passive: true },
  );
  for (const type of ['touchmove', 'touchend', 'touchcancel'] as const)
    screen.addEventListener(type, () => clearTimeout(timer), { capture: true, passive: true });
}

interface HoverProps {
  hoverClass: string;
  hoverStartTime: number;
  hoverStayTime: number;
}

function hover(screen: HTMLElement): void {
  let release = () => {};
  screen.addEventListener(
    'touchstart',
    ({ target }) => {
      release();
      const host = hoverHost(target as Element | null);
      if (!host) return;
      const { hoverClass, hoverStartTime, hoverStayTime } = host.props as unknown as HoverProps;
      const start = setTimeout(() => host.toggleClass(hoverClass, true), hoverStartTime);
      release = () => {
        release = () => {};
        clearTimeout(start);
        setTimeout(() => host.toggleClass(hoverClass, false), hoverStayTime);
      };
    },
    { capture: true, passive: true },
  );
  for (const type of ['touchend', 'touchcancel'] as const)
    screen.addEventListener(type, () => release(), { capture: true, passive: true });
}

/** The nearest element around the finger that has a hover class. */
function hoverHost(target: Element | null): Host | undefined {
  for (let element = target; element; element = element.parentElement) {
    const host = hostOf(element);
    const { hoverClass, disabled } = host?.props ?? {};
    if (host && hoverClass && hoverClass !== 'none') return disabled ? undefined : host;
  }
  return undefined;
}
