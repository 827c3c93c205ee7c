import { builtin, type Host } from './host.ts';

const PROPS = {
  indicatorDots: false,
  indicatorColor: 'rgba(0, 0, 0, .3)',
  indicatorActiveColor: '#000000',
  autoplay: false,
  current: 0,
  interval: 5000,
  duration: 500,
  circular: false,
  vertical: false,
};

/** Farther than this a finger turns the page, in CSS pixels. */
const TURN_DISTANCE = 30;

export const swiperItem = builtin({ itemId: '', skipHiddenItemLayout: false }, () => {});

export const swiper = builtin(PROPS, (host) => new Swiper(host));

class Swiper {
  private readonly track: HTMLElement;
  private readonly dots = Object.assign(document.createElement('div'), { className: 'wx-swiper-dots' });
  private current: number;
  /** Last value of the property, to tell a new one from a repeated drawing. */
  private asked: number;
  private timer: ReturnType<typeof setInterval> | undefined;
  private autoplay = '';

  constructor(private readonly host: Host<typeof PROPS>) {
    this.track = host.element.querySelector('.wx-swiper-track')!;
    host.element.append(this.dots);
    this.current = host.props.current;
    this.asked = this.current;
    this.listen();
    const observer = new MutationObserver(() => this.draw());
    observer.observe(this.track, { childList: true });
    host.onRelease(() => {
      observer.disconnect();
      clearInterval(this.timer);
    });
    host.render(() => this.update());
  }

  private listen(): void {
    const { element, props } = this.host;
    let start: Touch | undefined;
    element.addEventListener(
      'touchstart',
      ({ touches }) => {
        start = touches[0];
      },
      { passive: true },
    );
    element.addEventListener('touchend', ({ changedTouches: [end] }) => {
      if (!start || !end) return;
      const distance = props.vertical ? end.clientY - start.clientY : end.clientX - start.clientX;
      start = undefined;
      if (Math.abs(distance) > TURN_DISTANCE) this.go(this.current - Math.sign(distance), 'touch');
    });
  }

  private update(): void {
    const { current, autoplay, interval } = this.host.props;
    if (current !== this.asked) {
      this.asked = current;
      this.go(current, '');
    }
    if (this.autoplay !== `${autoplay} ${interval}`) {
      this.autoplay = `${autoplay} ${interval}`;
      clearInterval(this.timer);
      if (autoplay) this.timer = setInterval(() => this.go(this.current + 1, 'autoplay'), interval);
    }
    this.draw();
  }

  private go(index: number, source: string): void {
    const count = this.track.children.length;
    if (!count) return;
    const { circular, duration } = this.host.props;
    const target = circular ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    if (target === this.current) return;
    this.current = target;
    this.draw();
    this.host.emit('change', { current: target, currentItemId: '', source });
    setTimeout(() => this.host.emit('animationfinish', { current: target, source }), duration);
  }

  private draw(): void {
    const { vertical, duration, indicatorDots, indicatorColor, indicatorActiveColor } = this.host.props;
    this.track.style.flexDirection = vertical ? 'column' : 'row';
    this.track.style.transition = `transform ${duration}ms`;
    this.track.style.transform = `translate${vertical ? 'Y' : 'X'}(${-100 * this.current}%)`;
    const count = indicatorDots ? this.track.children.length : 0;
    this.dots.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const dot = document.createElement('i');
        dot.style.background = index === this.current ? indicatorActiveColor : indicatorColor;
        return dot;
      }),
    );
  }
}
