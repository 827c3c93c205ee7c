/** One open page: its place in the document, its instance, its scrolling. */
import type { WindowConfig } from '../compiled.ts';
import { h } from '../shell/dom.ts';
import type { PageRoot } from './codeSpace.ts';
import type { EventChannel } from './eventChannel.ts';
import type { Route } from './route.ts';

/** What scripts see as `this` and in getCurrentPages(). */
export type PageInstance = ReturnType<PageRoot['get']> & Record<string, unknown>;

/** A finger that pulls the page this far down lets go for a refresh, in CSS pixels. */
const PULL_DISTANCE = 70;

export interface PageLook {
  title: string;
  background: string;
  textStyle: string;
  custom: boolean;
  loading: boolean;
}

export class PageFrame {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  readonly instance: PageInstance;
  channel: EventChannel | undefined;
  look: PageLook;
  private readonly host: HTMLElement;
  private readonly pullDown = h('div', { class: 'pull-down' }, '正在刷新…');
  private ready = false;

  constructor(
    readonly route: Route,
    readonly config: WindowConfig,
    private readonly root: PageRoot,
    screen: HTMLElement,
  ) {
    this.host = document.createElement('wx-page');
    this.host.dataset.path = route.path;
    this.scroller = h('div', { class: 'page-scroll' }, this.pullDown, this.host);
    this.element = h('div', { class: 'page-frame' }, this.scroller);
    screen.append(this.element);
    this.look = {
      title: config.navigationBarTitleText ?? '',
      background: config.navigationBarBackgroundColor ?? '#ffffff',
      textStyle: config.navigationBarTextStyle ?? 'black',
      custom: config.navigationStyle === 'custom',
      loading: false,
    };
    this.instance = root.get() as PageInstance;
    Object.assign(this.instance, {
      route: route.path,
      options: route.query,
      getOpenerEventChannel: () => this.channel,
    });
  }

  /** After the page is on the stack: its components may ask getCurrentPages while they attach. */
  attach(): void {
    const placeholder = this.host.appendChild(document.createElement('span'));
    this.root.attach(this.host as never, placeholder as never);
    this.watchScrolling();
    this.watchPulling();
  }

  /** Runs a method of the page, if it has it; what it throws goes to the console as in WeChat. */
  call(method: string, ...args: unknown[]): unknown {
    const run = this.instance[method];
    if (typeof run !== 'function') return undefined;
    try {
      return run.apply(this.instance, args);
    } catch (error) {
      console.error(`[${this.route.path}] ${method}`, error);
      return undefined;
    }
  }

  show(): void {
    this.call('onShow');
    this.root.getComponent().triggerPageLifetime('show', []);
    if (this.ready) return;
    this.ready = true;
    requestAnimationFrame(() => this.call('onReady'));
  }

  hide(): void {
    this.call('onHide');
    this.root.getComponent().triggerPageLifetime('hide', []);
  }

  unload(): void {
    this.call('onUnload');
    this.root.release();
    this.element.remove();
  }

  refresh(): void {
    if (!this.config.enablePullDownRefresh) return;
    this.pullDown.toggleAttribute('data-on', true);
    this.call('onPullDownRefresh');
  }

  stopRefresh(): void {
    this.pullDown.toggleAttribute('data-on', false);
  }

  private watchScrolling(): void {
    const { scroller } = this;
    const near = this.config.onReachBottomDistance ?? 50;
    let told = false;
    scroller.addEventListener('scroll', () => {
      this.call('onPageScroll', { scrollTop: scroller.scrollTop });
      const atBottom = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= near;
      if (atBottom && !told) this.call('onReachBottom');
      told = atBottom;
    });
  }

  private watchPulling(): void {
    let from: number | undefined;
    this.scroller.addEventListener(
      'touchstart',
      ({ touches }) => {
        from = this.scroller.scrollTop <= 0 ? touches[0]?.clientY : undefined;
      },
      { passive: true },
    );
    this.scroller.addEventListener('touchend', ({ changedTouches }) => {
      if (from !== undefined && (changedTouches[0]?.clientY ?? 0) - from > PULL_DISTANCE) this.refresh();
      from = undefined;
    });
  }
}
