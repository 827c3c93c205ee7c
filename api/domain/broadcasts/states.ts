/** What may become of a broadcast. Pure. */
export const BROADCAST_STATES = {
  draft: '草稿',
  waiting: '待发送',
  sending: '发送中',
  sent: '已发送',
  cancelled: '已取消',
} as const;
export type BroadcastState = keyof typeof BROADCAST_STATES;

interface Move {
  from: readonly BroadcastState[];
  to: BroadcastState;
}

/** Learners who have been told by the time it is cancelled keep the message. */
export const MOVES = {
  send: { from: ['draft'], to: 'waiting' },
  begin: { from: ['waiting'], to: 'sending' },
  finish: { from: ['sending'], to: 'sent' },
  cancel: { from: ['draft', 'waiting', 'sending'], to: 'cancelled' },
} as const satisfies Record<string, Move>;

/** Its text and audience stand from the moment it is sent off. */
export const isOpen = (state: BroadcastState): boolean => state === 'draft';
export const UNFINISHED: readonly BroadcastState[] = ['waiting', 'sending'];
