/** The open pages and the ways from one to another, with WeChat's rules and its words when one is broken. */
import { EventChannel } from './eventChannel.ts';
import type { PageFrame } from './pageFrame.ts';
import { parseRoute, type Route } from './route.ts';

export const MAX_PAGES = 10;

export interface PageStackOptions {
  /** Opened before any page is. */
  first: string;
  tabs: string[];
  /** Throws for a path that is no page. */
  createFrame(route: Route): PageFrame;
  /** Called whenever another page is on top, or its look changed. */
  paint(top: PageFrame, depth: number): void;
}

export class PageStack {
  readonly frames: PageFrame[] = [];
  /** Pages of the tab bar stay alive once they were opened. */
  private readonly kept = new Map<string, PageFrame>();

  constructor(private readonly options: PageStackOptions) {}

  /** Throws while no page is open yet. */
  get top(): PageFrame {
    const top = this.frames.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  isTab(path: string): boolean {
    return this.options.tabs.includes(path);
  }

  resolve(url: string): Route {
    return parseRoute(url, this.frames.at(-1)?.route.path ?? this.options.first);
  }

  navigateTo(url: string, events: Record<string, (...args: unknown[]) => void> = {}): EventChannel {
    const route = this.resolve(url);
    if (this.isTab(route.path)) throw new Error('can not navigateTo a tabbar page');
    if (this.frames.length >= MAX_PAGES) throw new Error('webview count limit exceed');
    const channel = new EventChannel();
    for (const [name, listener] of Object.entries(events)) channel.on(name, listener);
    this.open(route, { before: () => this.frames.at(-1)?.hide(), channel });
    return channel;
  }

  redirectTo(url: string): void {
    const route = this.resolve(url);
    if (this.isTab(route.path)) throw new Error('can not redirectTo a tabbar page');
    this.open(route, { before: () => this.frames.pop()?.unload() });
  }

  reLaunch(url: string): void {
    const before = () => {
      const all = new Set([...this.frames.splice(0).reverse(), ...this.kept.values()]);
      this.kept.clear();
      for (const frame of all) frame.unload();
    };
    this.keep(this.open(this.resolve(url), { before }));
  }

  switchTab(url: string): void {
    const { path } = this.resolve(url);
    if (!this.isTab(path)) throw new Error('can not switch to no-tabBar page');
    if (this.frames.at(-1)?.route.path === path) return;
    const before = () => {
      // Below the top one a tab page has been hidden already.
      const top = this.frames.at(-1);
      for (const frame of this.frames.splice(0).reverse())
        if (!this.isTab(frame.route.path)) frame.unload();
        else if (frame === top) frame.hide();
    };
    const kept = this.kept.get(path);
    if (!kept) {
      this.keep(this.open({ path, query: {} }, { before }));
      return;
    }
    before();
    this.frames.push(kept);
    this.show(kept);
  }

  navigateBack(delta: number): void {
    const count = Math.min(delta, this.frames.length - 1);
    if (count < 1) return;
    for (const frame of this.frames.splice(-count).reverse()) frame.unload();
    this.show(this.top);
  }

  repaint(): void {
    this.options.paint(this.top, this.frames.length);
  }

  private keep(frame: PageFrame): void {
    if (this.isTab(frame.route.path)) this.kept.set(frame.route.path, frame);
  }

  /** The new page exists, or it was refused, before any other is given up. */
  private open(route: Route, { before, channel }: { before(): void; channel?: EventChannel }): PageFrame {
    const frame = this.options.createFrame(route);
    frame.channel = channel;
    before();
    this.frames.push(frame);
    frame.attach();
    frame.call('onLoad', route.query);
    this.show(frame);
    return frame;
  }

  private show(frame: PageFrame): void {
    // Its onLoad may have moved on already.
    if (this.frames.at(-1) !== frame) return;
    this.repaint();
    frame.show();
  }
}
