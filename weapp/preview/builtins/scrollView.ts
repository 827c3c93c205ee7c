import { convertUnits } from '../units.ts';
import { builtin, type Host } from './host.ts';

type Length = string | number | null;

const PROPS = {
  scrollX: false,
  scrollY: false,
  upperThreshold: 50 as unknown,
  lowerThreshold: 50 as unknown,
  scrollTop: null as Length,
  scrollLeft: null as Length,
  scrollIntoView: '',
  scrollWithAnimation: false,
  enableFlex: false,
  enhanced: false,
  showScrollbar: true,
  bounces: true,
};

export const scrollView = builtin(PROPS, (host) => {
  const { element } = host;
  reportScrolling(host);
  let last: Pick<typeof PROPS, 'scrollTop' | 'scrollLeft' | 'scrollIntoView'> = {
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
  };
  host.render(() => {
    const { scrollX, scrollY, enableFlex, scrollTop, scrollLeft, scrollIntoView } = host.props;
    element.style.overflowX = scrollX ? 'auto' : 'hidden';
    element.style.overflowY = scrollY ? 'auto' : 'hidden';
    element.toggleAttribute('data-flex', enableFlex);
    const before = last;
    last = { scrollTop, scrollLeft, scrollIntoView };
    const behavior = host.props.scrollWithAnimation ? 'smooth' : 'auto';
    // Afterwards, for the content may be drawn in the same turn.
    requestAnimationFrame(() => {
      if (scrollTop !== null && scrollTop !== before.scrollTop)
        element.scrollTo({ top: pixels(scrollTop), behavior });
      if (scrollLeft !== null && scrollLeft !== before.scrollLeft)
        element.scrollTo({ left: pixels(scrollLeft), behavior });
      if (scrollIntoView && scrollIntoView !== before.scrollIntoView)
        bringIntoView(host, scrollIntoView, behavior);
    });
  });
});

function bringIntoView({ element, props }: Host<typeof PROPS>, id: string, behavior: ScrollBehavior): void {
  const child = element.querySelector(`#${CSS.escape(id)}`)?.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  if (!child) return;
  element.scrollBy({
    top: props.scrollY ? child.top - own.top : 0,
    left: props.scrollX ? child.left - own.left : 0,
    behavior,
  });
}

/** Both ends are told once per arrival. */
function reportScrolling(host: Host<typeof PROPS>): void {
  const { element } = host;
  let left = 0;
  let top = 0;
  let atStart = true;
  let atEnd = false;
  element.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
    host.emit('scroll', {
      scrollLeft,
      scrollTop,
      scrollHeight,
      scrollWidth,
      deltaX: left - scrollLeft,
      deltaY: top - scrollTop,
    });
    left = scrollLeft;
    top = scrollTop;
    const { scrollX, upperThreshold, lowerThreshold } = host.props;
    const passed = scrollX ? scrollLeft : scrollTop;
    const ahead = scrollX ? scrollWidth - clientWidth - scrollLeft : scrollHeight - clientHeight - scrollTop;
    const start = passed <= pixels(upperThreshold);
    const end = ahead <= pixels(lowerThreshold);
    if (start && !atStart) host.emit('scrolltoupper', { direction: scrollX ? 'left' : 'top' });
    if (end && !atEnd) host.emit('scrolltolower', { direction: scrollX ? 'right' : 'bottom' });
    atStart = start;
    atEnd = end;
  });
}

/** A number or a text such as '20', '20px' or '40rpx'. */
export function pixels(length: unknown): number {
  const text = String(length);
  if (!/rpx$/.test(text)) return Number.parseFloat(text) || 0;
  const rule = document.createElement('i');
  rule.style.cssText = `position:absolute;width:${convertUnits(text)}`;
  document.body.append(rule);
  const { width } = rule.getBoundingClientRect();
  rule.remove();
  return width;
}
