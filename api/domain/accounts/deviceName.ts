/** What a browser calls itself, in the words of whoever reads where he is logged in. Pure. */

/** The first that fits: many name others beside themselves. */
const DEVICES: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/OpenHarmony|HarmonyOS/i, '鸿蒙设备'],
  [/Android.*Mobile/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh|Mac OS X/, 'Mac 电脑'],
  [/Linux|X11|CrOS/, 'Linux 电脑'],
];
const BROWSERS: readonly [RegExp, string][] = [
  [/wxwork\/(\d+)/i, '企业微信'],
  [/MicroMessenger\/(\d+)/, '微信'],
  [/DingTalk\/(\d+)/, '钉钉'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/OPR\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

/** @returns empty: the header was; what is known of it otherwise, and its own words when nothing is */
export function deviceName(userAgent: string): string {
  const device = DEVICES.find(([test]) => test.test(userAgent))?.[1];
  const browser = BROWSERS.flatMap(([test, name]) => {
    const version = test.exec(userAgent)?.[1];
    return version ? [`${name} ${version}`] : [];
  })[0];
  return [device, browser].filter(Boolean).join(' · ') || userAgent.slice(0, 60);
}
