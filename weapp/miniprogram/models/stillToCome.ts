/** What a learner reads who has handed in, while the server does not have his paper yet. */
export interface StillToCome {
  title: string;
  text: string;
}

const KEPT = '答案都保存在这部手机里';
const UNTIL_THEN = '在此之前不要删除小程序，也不要清除缓存。';

/** @param online the server was reached, and could not take it just now */
export const stillToCome = (online: boolean): StillToCome =>
  online
    ? { title: '已记下交卷，服务器繁忙', text: `${KEPT}。稍后会自动重新交卷，不用重做；${UNTIL_THEN}` }
    : { title: '已记下交卷，等待网络', text: `${KEPT}。请连上网络，恢复后会自动交卷；${UNTIL_THEN}` };
