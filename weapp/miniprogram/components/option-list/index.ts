import { plainText } from '../../models/markedText';
import type { Option } from '../../typings/contracts';

type Look = 'plain' | 'chosen' | 'right' | 'wrong' | 'missed';
interface Row extends Option {
  look: Look;
  label: string;
}

/** Options of one question: to tap while answering, coloured by right and wrong in review. */
Component({
  properties: {
    options: { type: Array, value: [] as Option[] },
    chosen: { type: Array, value: [] as string[] },
    /** Review only: the right ones. */
    right: { type: Array, value: [] as string[] },
    review: { type: Boolean, value: false },
    multiple: { type: Boolean, value: false },
    /** Letters mean nothing for true or false. */
    lettered: { type: Boolean, value: true },
  },
  data: { rows: [] as Row[] },
  observers: {
    'options, chosen, right, review'(options: Option[], chosen: string[], right: string[], review: boolean) {
      const rows = options.map((option) => {
        const look = lookOf(chosen.includes(option.key), right.includes(option.key), review);
        return { ...option, look, label: `${option.key}，${plainText(option.text)}${SPOKEN[look]}` };
      });
      this.setData({ rows });
    },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent) {
      if (this.data.review) return;
      this.triggerEvent('choose', { key: event.currentTarget.dataset.key });
    },
  },
});

const SPOKEN: Record<Look, string> = {
  plain: '',
  chosen: '，已选',
  right: '，正确答案',
  wrong: '，您选错了',
  missed: '，正确答案，您没有选',
};

function lookOf(chosen: boolean, right: boolean, review: boolean): Look {
  if (!review) return chosen ? 'chosen' : 'plain';
  if (right) return chosen ? 'right' : 'missed';
  return chosen ? 'wrong' : 'plain';
}
