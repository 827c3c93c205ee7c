import { dateTime } from '../../models/clock';
import { stillToCome } from '../../models/stillToCome';
import { network } from '../../services/api';
import { messageOf } from '../../services/apiError';
import { go } from '../../services/jump';
import { giveUp, handIn } from '../../services/underWay';
import type { UnderWay } from '../../typings/contracts';

interface Card extends UnderWay {
  key: string;
  title: string;
  line: string;
  percent: number;
}

/** The others when he asks. */
const SHOWN = 3;

/**
 * What was left open, each to go on with, to hand in or to give up. Shows nothing when there is none. Emits
 * `change` when one is gone.
 */
Component({
  properties: { list: { type: Array, value: [] as UnderWay[] } },
  data: { cards: [] as Card[], all: false, rest: 0 },
  observers: {
    'list, all'(list: UnderWay[], all: boolean) {
      const shown = all ? list : list.slice(0, SHOWN);
      this.setData({ cards: shown.map(cardOf), rest: list.length - shown.length });
    },
  },
  methods: {
    cardAt(event: WechatMiniprogram.TouchEvent): Card | undefined {
      return this.data.cards.find(({ key }) => key === event.currentTarget.dataset.key);
    },
    onResume(event: WechatMiniprogram.TouchEvent) {
      const card = this.cardAt(event);
      if (card) go(pageOf(card));
    },
    onAll() {
      this.setData({ all: true });
    },
    async onHandIn(event: WechatMiniprogram.TouchEvent) {
      const card = this.cardAt(event);
      if (!card) return;
      const { confirm } = await wx.showModal({
        title: '确认交卷',
        content: handInQuestion(card),
        confirmText: '交卷',
      });
      if (!confirm) return;
      try {
        if (await handIn(card)) return go(`/packages/practice/result/index?id=${card.id}`);
        const { title, text } = stillToCome(network.online());
        wx.showModal({ title, content: text, showCancel: false });
      } catch (error) {
        wx.showModal({ title: '没有交卷', content: messageOf(error), showCancel: false });
      }
      this.triggerEvent('change');
    },
    async onGiveUp(event: WechatMiniprogram.TouchEvent) {
      const card = this.cardAt(event);
      if (!card) return;
      const { confirm } = await wx.showModal({
        title: '放弃这次练习？',
        content:
          card.kind === 'practical'
            ? '已打的分会清除，不计入成绩；以后可以重新开始。'
            : '看过解析的题已计入学情和错题本，会保留；其余作答清除，不能再继续。',
        confirmText: '放弃',
      });
      if (!confirm) return;
      try {
        await giveUp(card);
      } catch (error) {
        wx.showModal({ title: '没有放弃', content: messageOf(error), showCancel: false });
      }
      this.triggerEvent('change');
    },
  },
});

const handInQuestion = ({ answeredCount, itemCount }: UnderWay): string => {
  const blank = itemCount - answeredCount;
  return `${blank ? `还有 ${blank} 题未作答。` : ''}交卷后不能再修改，确定交卷吗？`;
};

const pageOf = ({ kind, id }: UnderWay): string =>
  kind === 'practical' ? `/packages/practical/run/index?id=${id}` : `/packages/practice/paper/index?id=${id}`;

function cardOf(one: UnderWay, at: number): Card {
  const { kind, id, title, answeredCount, itemCount, startedAt } = one;
  const done = `${kind === 'practical' ? '已评' : '已答'} ${answeredCount}/${itemCount}`;
  const name = kind === 'practical' ? `实操 · ${title}` : title;
  return {
    ...one,
    key: `${kind}-${id}`,
    title: at === 0 ? '继续未完成的训练' : name,
    line: at === 0 ? `${name} · ${done}` : `${done} · ${dateTime(startedAt)} 开始`,
    percent: itemCount ? Math.round((answeredCount / itemCount) * 100) : 0,
  };
}
