import { answerText, CORRECTED_PARTS, markedKeys, TYPE_LABELS } from '../../models/response';
import type { Option, PaperItem, ResultItem } from '../../typings/contracts';

type Part = NonNullable<PaperItem['parts']>[number];
type PartKey = NonNullable<ResultItem['partKeys']>[number];

interface Row {
  at: number;
  lead: string;
  typeLabel: string;
  stem: string;
  options: (Option & { right: boolean })[];
  answer: string;
  explanation: string;
  /** How it was corrected after the paper had been printed. */
  corrected: string;
}

/** What a case question asks about its text; with the keys, where they may be seen. */
Component({
  properties: {
    parts: { type: Array, value: [] as Part[] },
    keys: { type: Array, value: [] as PartKey[] },
  },
  data: { rows: [] as Row[] },
  observers: {
    'parts, keys'(parts: Part[] | null, keys: PartKey[] | null) {
      const rows = (parts ?? []).map((part, at): Row => {
        const key = keys?.[at];
        const right = key ? markedKeys(key.answer) : [];
        return {
          at,
          lead: `（${at + 1}）`,
          typeLabel: TYPE_LABELS[part.type],
          stem: part.stem,
          options: part.options.map((option) => ({ ...option, right: right.includes(option.key) })),
          answer: key ? answerText(key.answer) : '',
          explanation: key?.explanation ?? '',
          corrected: key?.corrected ? CORRECTED_PARTS[key.corrected] : '',
        };
      });
      this.setData({ rows });
    },
  },
});
