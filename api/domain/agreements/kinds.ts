/** What kinds of agreements there are. Pure. */
export const KINDS = { service: '用户协议', privacy: '隐私政策', purchase: '购买须知' };
export type Kind = keyof typeof KINDS;

/** Accepted before logging in, and again when a new version is in force; the others are there to be read. */
export const ASKED: readonly Kind[] = ['service', 'privacy'];

export const STATES = { draft: '草稿', published: '已发布', withdrawn: '已撤回' };
export type State = keyof typeof STATES;
