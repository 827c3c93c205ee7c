/** What a learner is told of a material that is his, for good or until a day. Pure. */
import type { MaterialCard } from '../typings/contracts';
import { date } from './clock';

export type Opening = Pick<MaterialCard, 'open' | 'until'>;

/** Empty: it never was open to him. */
export function openingText({ open, until }: Opening): string {
  if (open) return until ? `已开通，有效期至 ${date(until)}` : '已开通，长期有效';
  return until ? `已于 ${date(until)} 到期` : '';
}

/** For a place in a list. */
export const openingMark = ({ open, until }: Opening): string =>
  open ? (until ? `有效期至 ${date(until)}` : '已开通') : '';

/** There is nothing left to buy. */
export const isForGood = ({ open, until }: Opening): boolean => open && until === null;

/** What buying does for somebody to whom it is or was open until a day; undefined: nobody to tell. */
export function againText({ open, until }: Opening): { title: string; text: string } | undefined {
  if (until === null) return undefined;
  return open
    ? { title: '到期后继续阅读', text: '到期后不能再阅读；现在或到期后购买，即可长期阅读。' }
    : { title: '继续阅读', text: '购买后即可继续阅读，长期有效。' };
}
