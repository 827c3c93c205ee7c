export const EXPORT_STATES = {
  waiting: '排队中',
  running: '正在导出',
  ready: '可下载',
  failed: '失败',
  cancelled: '已取消',
  expired: '已到期删除',
} as const;
export type ExportState = keyof typeof EXPORT_STATES;
