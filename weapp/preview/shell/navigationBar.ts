import { byId, h } from './dom.ts';

export interface NavigationBar {
  title: string;
  background: string;
  /** black or white */
  textStyle: string;
  /** The page draws its own; only the capsule stays. */
  custom: boolean;
  /** Undefined on the first page. */
  onBack?: () => void;
  loading: boolean;
}

export function drawNavigationBar({
  title,
  background,
  textStyle,
  custom,
  onBack,
  loading,
}: NavigationBar): void {
  const bar = byId('navigation-bar');
  const back = h('button', { type: 'button', class: 'back', 'aria-label': '返回' });
  back.addEventListener('click', () => onBack?.());
  bar.replaceChildren(
    onBack ? back : h('span'),
    h('h1', {}, ...(loading ? [h('i', { class: 'spinner' })] : []), title),
  );
  bar.toggleAttribute('hidden', custom);
  const phone = byId('phone');
  phone.toggleAttribute('data-custom-bar', custom);
  phone.style.setProperty('--bar', custom ? 'transparent' : background);
  phone.style.setProperty('--bar-text', textStyle === 'white' ? '#fff' : '#000');
}
