/** Everything that a learner is told of, in the words in which he is told. Pure. */
import { yuanText } from '../../money.ts';
import { momentText } from '../../timeZone.ts';

/** Of a value in a text: `moment` is a Date, `fen` an amount of money, `page` goes into addresses only. */
export type Form = 'text' | 'moment' | 'number' | 'fen' | 'page';

/** When a learner is asked whether WeChat may tell him: after a tap, where he sees what for. */
export const MOMENTS = ['exam', 'payment', 'registration'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface MessageKind {
  /** For staff. */
  label: string;
  title: string;
  /** With `{param}` where a value stands. */
  text: string;
  /** Where a tap leads: a word of `weapp/miniprogram/services/jump.ts`, or an address in the mini program. */
  page: string;
  /** Absent: only in the mini program, unless he has agreed for another kind with the same template. */
  ask?: Moment;
  params: Readonly<Record<string, readonly [label: string, form: Form]>>;
}

export const resultPage = (attemptId: number | string): string =>
  `/packages/practice/result/index?id=${attemptId}`;
const RESULT = resultPage('{attemptId}');

export const KINDS = {
  registrationApproved: {
    label: '报名通过',
    title: '报名已通过',
    text: '您报名的“{exam}”已通过审核，考试时间 {startsAt}。',
    page: 'registrations',
    ask: 'registration',
    params: { exam: ['考试', 'text'], startsAt: ['考试时间', 'moment'] },
  },
  registrationRejected: {
    label: '报名驳回',
    title: '报名没有通过',
    text: '您报名的“{exam}”没有通过：{reason}。报名截止前可以修改后重新提交。',
    page: 'registrations',
    ask: 'registration',
    params: { exam: ['考试', 'text'], reason: ['原因', 'text'] },
  },
  examGraded: {
    label: '主观题已评分',
    title: '成绩已出',
    text: '“{paper}”的主观题已评分，您的成绩为 {score} 分（满分 {maxScore} 分）。',
    page: RESULT,
    params: {
      paper: ['试卷', 'text'],
      score: ['成绩', 'number'],
      maxScore: ['满分', 'number'],
      attemptId: ['答卷编号', 'page'],
    },
  },
  scoreCorrected: {
    label: '成绩更正',
    title: '成绩有更正',
    text: '“{paper}”中有试题更正，您的成绩由 {before} 分改为 {score} 分（满分 {maxScore} 分）。',
    page: RESULT,
    params: {
      paper: ['试卷', 'text'],
      before: ['原成绩', 'number'],
      score: ['成绩', 'number'],
      maxScore: ['满分', 'number'],
      attemptId: ['答卷编号', 'page'],
    },
  },
  reportAnswered: {
    label: '报错已处理',
    title: '报错有了结果',
    text: '您报告的试题已处理：{result}。{reply}',
    page: 'reports',
    params: { result: ['处理结果', 'text'], reply: ['回复', 'text'] },
  },
  orderPaid: {
    label: '付款成功',
    title: '付款成功',
    text: '您已购买“{product}”，付款 {amount}。',
    page: 'orders',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'], paidAt: ['付款时间', 'moment'] },
  },
  orderFree: {
    label: '免费开通',
    title: '已免费开通',
    text: '您已用优惠券免费开通“{product}”。',
    page: 'orders',
    params: { product: ['商品', 'text'] },
  },
  orderClosed: {
    label: '订单超时关闭',
    title: '订单已关闭',
    text: '“{product}”没有付款，订单已关闭，没有扣款；用过的优惠券已退回。需要时可以重新下单。',
    page: 'orders',
    params: { product: ['商品', 'text'] },
  },
  orderRefunding: {
    label: '退款中',
    title: '订单正在退款',
    text: '“{product}”正在退款 {amount}，款项原路退回；它开通的内容已关闭。',
    page: 'orders',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'] },
  },
  paymentReturned: {
    label: '付款退回',
    title: '付款将退回',
    text: '“{product}”的订单已关闭或已付过款，您付的 {amount} 不会重复收取，将原路退回。',
    page: 'orders',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'] },
  },
  orderRefunded: {
    label: '退款到账',
    title: '退款已到账',
    text: '“{product}”的退款 {amount} 已退回您的付款账户。',
    page: 'orders',
    ask: 'payment',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'], refundedAt: ['退款时间', 'moment'] },
  },
  refundPaidByHand: {
    label: '线下退款',
    title: '退款已线下支付',
    text: '“{product}”的退款 {amount} 不能原路退回，已由考试中心线下支付给您；若没有收到，请联系客服。',
    page: 'orders',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'] },
  },
  invoiceIssued: {
    label: '发票开出',
    title: '发票已开出',
    text: '“{product}”的发票已开出，金额 {amount}。',
    page: 'invoices',
    ask: 'payment',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'] },
  },
  invoiceRejected: {
    label: '发票驳回',
    title: '发票没有开出',
    text: '“{product}”的发票申请没有通过：{reason}。修改后可以重新申请。',
    page: 'invoices',
    params: { product: ['商品', 'text'], reason: ['原因', 'text'] },
  },
  invoiceReddened: {
    label: '发票红冲',
    title: '发票已红冲',
    text: '“{product}”的发票已红冲，金额 {amount}，原发票作废。',
    page: 'invoices',
    params: { product: ['商品', 'text'], amount: ['金额', 'fen'] },
  },
  membershipOpened: {
    label: '会员开通',
    title: '会员已开通',
    text: '考试中心已为您开通会员，有效期至 {endsAt}。',
    page: 'membership',
    params: { endsAt: ['到期时间', 'moment'] },
  },
  membershipUnlimited: {
    label: '会员开通（长期）',
    title: '会员已开通',
    text: '考试中心已为您开通会员，长期有效。',
    page: 'membership',
    params: {},
  },
  accessRevoked: {
    label: '权益收回',
    title: '已收回',
    text: '考试中心已收回您的{what}。如有疑问，请联系客服。',
    page: 'orders',
    params: { what: ['内容', 'text'] },
  },
  membershipEnding: {
    label: '会员即将到期',
    title: '会员即将到期',
    text: '您的会员将于 {endsAt} 到期，到期后不能再做真题和模拟考试。',
    page: 'membership',
    ask: 'payment',
    params: { endsAt: ['到期时间', 'moment'] },
  },
  materialOpened: {
    label: '资料开通',
    title: '资料已开通',
    text: '考试中心已为您开通资料“{material}”，可以在线阅读。',
    page: 'materials',
    params: { material: ['资料', 'text'] },
  },
  examReminder: {
    label: '考试提醒',
    title: '考试提醒',
    text: '“{exam}”将于 {startsAt} 开考，请备好身份证和准考证，提前到达考点。',
    page: 'exam',
    ask: 'exam',
    params: { exam: ['考试', 'text'], startsAt: ['考试时间', 'moment'] },
  },
  examMoved: {
    label: '考试改期',
    title: '考试时间有变动',
    text: '“{exam}”的考试时间改为 {startsAt} 至 {endsAt}，请重新安排时间。',
    page: 'exam',
    ask: 'exam',
    params: {
      exam: ['考试', 'text'],
      startsAt: ['考试开始', 'moment'],
      endsAt: ['考试结束', 'moment'],
    },
  },
  examAssigned: {
    label: '考试变更',
    title: '您的考试有变更',
    text: '考试中心已将您的考试改为“{exam}”，考试时间 {startsAt}。',
    page: 'exam',
    params: { exam: ['考试', 'text'], startsAt: ['考试时间', 'moment'] },
  },
  passwordChanged: {
    label: '登录密码变更',
    title: '登录密码已设置',
    text: '您的登录密码已设置，其他设备需要重新登录。如非本人操作，请马上重新设置密码。',
    page: 'security',
    params: {},
  },
  phoneChanged: {
    label: '手机号变更',
    title: '手机号已更换',
    text: '您的账号已改用手机号 {phone}，其他设备需要重新登录。如非本人操作，请联系考试中心。',
    page: 'security',
    params: { phone: ['手机号', 'text'] },
  },
} as const satisfies Record<string, MessageKind>;

export type Kind = keyof typeof KINDS;

type ValueOf<F> = F extends 'moment' ? Date : F extends 'text' ? string : number;
export type ParamsOf<K extends Kind> = {
  [P in keyof (typeof KINDS)[K]['params']]: (typeof KINDS)[K]['params'][P] extends readonly [string, infer F]
    ? ValueOf<F>
    : never;
};

/** What has happened, for `tell`. */
export type Message<K extends Kind = Kind> = {
  [Each in K]: {
    kind: Each;
    params: ParamsOf<Each>;
    /** A learner is told the same thing once, however often it is said. */
    once?: string;
  };
}[K];

export interface Worded {
  title: string;
  text: string;
  jumpKind: 'page';
  jumpTarget: string;
}

export function worded({ kind, params }: Message): Worded {
  const known: MessageKind = KINDS[kind];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      shown((params as Record<string, unknown>)[name], known.params[name]![1]),
    );
  return { title: known.title, text: fill(known.text), jumpKind: 'page', jumpTarget: fill(known.page) };
}

/** As a person reads it. */
export function shown(value: unknown, form: Form): string {
  if (form === 'moment') return momentText(new Date(value as Date));
  if (form === 'fen') return `${yuanText(Number(value))} 元`;
  return String(value);
}
