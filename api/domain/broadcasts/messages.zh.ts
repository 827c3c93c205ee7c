export const broadcastMessages = {
  'broadcast.stateChanged': [409, '这条群发消息现在是“{state}”，不能这样操作；请刷新后再看'],
  'broadcast.changed': [409, '这条群发消息刚刚被修改过；请刷新页面，重新核对后再发送'],
  'broadcast.nobody': [409, '没有学员符合所选的范围，没有发送；请修改范围后再试'],
} as const satisfies Record<string, readonly [status: number, text: string]>;
