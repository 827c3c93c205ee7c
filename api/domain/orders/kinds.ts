/** What is sold, and where it can be paid. Pure. */

export const PRODUCT_KINDS = { membership: '会员', material: '考试资料', gift_pack: '大礼包' } as const;
export type ProductKind = keyof typeof PRODUCT_KINDS;

/** As wx.getDeviceInfo().platform names them. */
export const PLATFORMS = {
  ios: 'iPhone / iPad',
  android: '安卓',
  ohos: '鸿蒙',
  windows: 'Windows',
  mac: 'Mac',
  devtools: '开发者工具',
} as const;
export type Platform = keyof typeof PLATFORMS;

/** Virtual payment on Apple's devices is Apple's, who takes no order from us to pay back: its customers ask Apple. */
export const isRefundable = ({ provider, platform }: { provider: string; platform: Platform }): boolean =>
  provider !== 'xpay' || (platform !== 'ios' && platform !== 'mac');

/** Apple sells nothing below one yuan. */
export const APPLE_LEAST_FEN = 100;
