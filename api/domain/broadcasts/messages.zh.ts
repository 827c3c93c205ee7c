export const broadcastMessages = {
  'broadcast.stateChanged': [409, '这条群发消息现在是“{state}”，不能这样操作；请刷新后再看'],
  'broadcast.changed': [409, '这条群发消息刚刚被修改过；请刷新页面，重新核对后再发送'],
  'broadcast.nobody': [409, '没有学员符合所选的范围，没有发送；请修改范围后再试'],
  'jump.targetMissing': [400, '请填写“跳转目标”，或把“点击后”改为“不跳转”'],
  'jump.noPage': [
    400,
    '“跳转目标”应为页面代号（例如 training，见下方说明），或以 /pages/、/packages/ 开头的小程序路径',
  ],
  'jump.notHttps': [400, '“跳转目标”应为以 https:// 开头的网址'],
  'jump.noNotice': [400, '“跳转目标”应为公告编号（数字），在“公告”列表中可以看到'],
} as const satisfies Record<string, readonly [status: number, text: string]>;
