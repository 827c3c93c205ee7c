import type { SyncStatus } from '../../../stores/answerSync';

/** How safe the latest answers are, in a word. */
export const SYNC_TEXT: Record<SyncStatus, string> = {
  saved: '已保存',
  waiting: '保存中',
  sending: '保存中',
  retrying: '待上传',
  stopped: '未上传',
};
