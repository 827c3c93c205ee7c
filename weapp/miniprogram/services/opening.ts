/** Opening what was tapped and going to it; and whether this learner may look at training at all. */
import type { AttemptView } from '../typings/contracts';
import { mustAgree } from './agreements';
import { session } from './api';
import { messageOf } from './apiError';
import { type Opening, openAttempt } from './attempts';
import { newKey } from './clientKey';
import { go, PAGES } from './jump';
import { keepPaper } from './sync';

export interface Opener {
  /** Says why when it did not work; resolves when the learner is on his way. */
  open(wish: Opening, failure: string): Promise<void>;
}

/** One per page. A second try after a lost reply opens no second paper; taps while one is opened do nothing. */
export function createOpener(): Opener {
  let last = { wish: '', key: '' };
  let busy = false;
  return {
    async open(wish, failure) {
      if (busy) return;
      busy = true;
      const text = JSON.stringify(wish);
      if (last.wish !== text) last = { wish: text, key: newKey() };
      try {
        toPaper(keepPaper(await openAttempt(wish, last.key)).view);
        last = { wish: '', key: '' };
      } catch (error) {
        wx.showModal({ title: failure, content: messageOf(error), showCancel: false });
      } finally {
        busy = false;
      }
    },
  };
}

const toPaper = ({ id }: AttemptView): void => go(`/packages/practice/paper/index?id=${id}`);

/** Leads who is not logged in, has chosen no exam, or has a new agreement to accept, to where that is done. */
export function mayTrain(): boolean {
  const learner = session.learner();
  const chosen = Boolean(learner?.occupation && learner.level);
  if (!chosen) wx.redirectTo({ url: learner ? PAGES.exam! : PAGES.login! });
  return chosen && !mustAgree();
}
