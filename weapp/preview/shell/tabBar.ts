import { packaged } from '../builtins/pictureSource.ts';
import type { TabBarConfig } from '../compiled.ts';
import { byId, h } from './dom.ts';

export interface TabBarState {
  config: TabBarConfig;
  active: string;
  /** Text by index of the tab; '·' is the red dot. */
  badges: Record<number, string>;
  onTap(pagePath: string, index: number): void;
}

/** Undefined: the page on top has no tab bar. */
export function drawTabBar(state: TabBarState | undefined): void {
  const bar = byId('tab-bar');
  bar.toggleAttribute('hidden', !state);
  if (!state) return;
  const { config, active, badges, onTap } = state;
  bar.style.background = config.backgroundColor;
  bar.dataset.border = config.borderStyle ?? 'black';
  bar.replaceChildren(
    ...config.list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
      const on = pagePath === active;
      const icon = on ? (selectedIconPath ?? iconPath) : iconPath;
      const badge = badges[index];
      const tab = h(
        'button',
        {
          type: 'button',
          role: 'tab',
          'aria-selected': String(on),
          style: `color:${on ? config.selectedColor : config.color}`,
        },
        ...(icon ? [h('img', { alt: '', src: packaged(`/${icon}`) })] : []),
        h('span', {}, text),
        ...(badge ? [h('em', { class: badge === '·' ? 'dot' : '' }, badge === '·' ? '' : badge)] : []),
      );
      tab.addEventListener('click', () => onTap(pagePath, index));
      return tab;
    }),
  );
}
