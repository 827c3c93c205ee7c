/**
 * WeChat asks before the first personal interface (phone number, album, clipboard) whether the learner agrees to its
 * privacy guide. The sheet of the page in front shows it; until he has decided, the call waits.
 */

type Decision =
  | { event: 'exposureAuthorization' }
  | { event: 'agree'; buttonId: string }
  | { event: 'disagree' };

/** The typings describe it otherwise than WeChat's guide to the privacy agreement, and WeChat itself. */
type Resolve = (decision: Decision) => void;

interface Sheet {
  ask(): void;
}

let sheet: Sheet | undefined;
let waiting: Resolve[] = [];

/** Once, at the start. Where WeChat is too old to ask, there is nothing to do. */
export function watchPrivacy(): void {
  if (!wx.canIUse('onNeedPrivacyAuthorization')) return;
  const onNeed = wx.onNeedPrivacyAuthorization as unknown as (listener: (resolve: Resolve) => void) => void;
  onNeed((resolve) => {
    waiting.push(resolve);
    if (!sheet) return decide({ event: 'disagree' });
    resolve({ event: 'exposureAuthorization' });
    sheet.ask();
  });
}

/** That of the page in front. */
export function useSheet(next: Sheet): void {
  sheet = next;
}

/** The page is gone: who has not agreed has not. */
export function dropSheet(gone: Sheet): void {
  if (sheet !== gone) return;
  sheet = undefined;
  decide({ event: 'disagree' });
}

/** Several interfaces may wait for the one answer. */
export function decide(decision: Decision): void {
  const all = waiting;
  waiting = [];
  for (const resolve of all) resolve(decision);
}

/** @param errMsg of a call that failed */
export const refusedPrivacy = (errMsg: string | undefined): boolean =>
  /privacy permission is not authorized/.test(errMsg ?? '');

/** Says that he has not agreed, where that is why it failed. @param what he cannot do now */
export function tellRefusal(errMsg: string | undefined, what: string): boolean {
  if (!refusedPrivacy(errMsg)) return false;
  wx.showModal({
    title: `不能${what}`,
    content: `您没有同意隐私保护指引，所以不能${what}；其他功能照常使用。需要时再点一次即可同意。`,
    showCancel: false,
    confirmText: '知道了',
  });
  return true;
}

export const copyText = (data: string): Promise<void> =>
  wx.setClipboardData({ data }).then(
    () => undefined,
    ({ errMsg }: { errMsg: string }) => {
      if (!tellRefusal(errMsg, '复制')) wx.showToast({ title: '没有复制成功，请长按选择', icon: 'none' });
    },
  );
