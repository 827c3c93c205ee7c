/** Of where a tap leads: banners, the grid, broadcasts. */
export const jumpMessages = {
  'jump.targetMissing': [400, '请填写“跳转目标”，或把“点击后”改为“不跳转”'],
  'jump.noPage': [
    400,
    '“跳转目标”不是小程序的页面，请从列表中选择；接口中填页面代号（例如 training），或以 /pages/、/packages/ 开头的路径',
  ],
  'jump.notHttps': [400, '“跳转目标”应为以 https:// 开头的网址'],
  'jump.noNotice': [400, '“跳转目标”不是公告，请从列表中选择；接口中填公告编号（数字）'],
} as const satisfies Record<string, readonly [status: number, text: string]>;
