/** The light of the reader, and what a phone can do against pictures of its screen. */
import { platform } from '../../../platform';

const KEY = 'readerNight';

/** As the phone is, until the learner has chosen. */
export const savedNight = (): boolean =>
  (platform.storage.read(KEY) as boolean | undefined) ?? wx.getAppBaseInfo().theme === 'dark';

export const keepNight = (night: boolean): void => platform.storage.write(KEY, night);

/**
 * Android hides the page from screenshots and recordings, iOS 16 and later from recordings only, others not at all:
 * what is taken nevertheless bears the learner's number, and he is told so. The returned function ends it.
 */
export function shield(): () => void {
  const warn = () =>
    wx.showModal({
      title: '请勿外传',
      content: '页面带有您的手机号和学员编号水印，外传可追查到您本人。',
      showCancel: false,
      confirmText: '知道了',
    });
  wx.onUserCaptureScreen(warn);
  const hide = (visualEffect: 'hidden' | 'none') => {
    if (wx.canIUse('setVisualEffectOnCapture')) wx.setVisualEffectOnCapture({ visualEffect });
  };
  hide('hidden');
  return () => {
    wx.offUserCaptureScreen();
    hide('none');
  };
}
