import {
  answerKind,
  blanksOf,
  JUDGE_OPTIONS,
  markedKeys,
  TYPE_LABELS,
  tapOption,
  textOf,
} from '../../models/response';
import type { PaperItem, ResponseValue } from '../../typings/contracts';

const TIPS: Partial<Record<PaperItem['type'], string>> = {
  multiple: '可选多项，再点一次取消',
  fill: '按顺序填写每个空',
};

/** One question of any type, to be answered. Emits `answer` with the whole new response. */
Component({
  properties: {
    item: { type: Object, value: null as unknown as PaperItem },
    response: { type: Object, value: null as unknown as ResponseValue },
    number: { type: Number, value: 1 },
  },
  data: {
    kind: 'choose' as ReturnType<typeof answerKind>,
    typeLabel: '',
    tip: '',
    options: JUDGE_OPTIONS,
    chosen: [] as string[],
    blanks: [] as { at: number; text: string }[],
    text: '',
  },
  observers: {
    'item, response'(item: PaperItem | null, response: ResponseValue | null) {
      if (!item) return;
      const kind = answerKind(item.type);
      this.setData({
        kind,
        typeLabel: TYPE_LABELS[item.type],
        tip: TIPS[item.type] ?? (kind === 'write' ? '此题不自动判分，请对照参考答案自评' : ''),
        options: kind === 'judge' ? JUDGE_OPTIONS : item.options,
        chosen: markedKeys(response),
        blanks: blanksOf(response, item.blanks ?? 1).map((text, at) => ({ at, text })),
        text: textOf(response),
      });
    },
  },
  methods: {
    onChoose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      const { item, response } = this.data;
      this.give(tapOption(item.type, response, event.detail.key));
    },
    onBlank(event: WechatMiniprogram.Input) {
      const changed = Number(event.currentTarget.dataset.at);
      // The field shows its text already; setting it again would move the cursor on some phones.
      this.data.blanks[changed]!.text = event.detail.value;
      this.give({ blanks: this.data.blanks.map(({ text }) => text) });
    },
    onText(event: WechatMiniprogram.Input) {
      this.give({ text: event.detail.value });
    },
    give(response: ResponseValue) {
      this.triggerEvent('answer', { itemId: this.data.item.id, response });
    },
  },
});
