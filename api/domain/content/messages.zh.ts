/** Of where a tap leads: banners, the grid, broadcasts. */
export const jumpMessages = {
  'jump.targetMissing': [400, '请填写“跳转目标”，或把“点击后”改为“不跳转”'],
  'jump.noPage': [
    400,
    '“跳转目标”应为页面代号（例如 training，见下方说明），或以 /pages/、/packages/ 开头的小程序路径',
  ],
  'jump.notHttps': [400, '“跳转目标”应为以 https:// 开头的网址'],
  'jump.noNotice': [400, '“跳转目标”应为公告编号（数字），在“公告”列表中可以看到'],
} as const satisfies Record<string, readonly [status: number, text: string]>;
