/** What scripts change on the tab bar while the app runs. */
import type { TabBarConfig } from '../compiled.ts';

export class TabBar {
  hidden = false;
  style: Partial<TabBarConfig> = {};
  /** By index; '·' stands for the red dot. */
  badges: Record<number, string> = {};

  constructor(private readonly repaint: () => void) {}

  show(on: boolean): void {
    this.hidden = !on;
    this.repaint();
  }
  setBadge(index: number, text: string): void {
    this.badges[index] = text;
    this.repaint();
  }
}
