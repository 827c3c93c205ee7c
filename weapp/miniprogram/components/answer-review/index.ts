import {
  answerKind,
  answersText,
  CORRECTED_LABELS,
  JUDGE_OPTIONS,
  markedKeys,
  responseText,
  TYPE_LABELS,
} from '../../models/response';
import type { Answer, Option, QuestionType, ResponseValue, ResultItem } from '../../typings/contracts';

/** What result and wrong book have in common. The wrong book knows no response. */
export interface ReviewedQuestion {
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
  alsoRight?: Answer[];
  corrected?: ResultItem['corrected'];
  explanation: string;
  parts?: ResultItem['parts'];
  partKeys?: ResultItem['partKeys'];
  response?: ResponseValue | null;
  correct?: boolean | null;
  /** Points; of what no machine judges only where people do. */
  earned?: number | null;
  score?: number;
}

type Verdict = 'right' | 'wrong' | 'blank' | 'open' | 'none';
const VERDICTS: Record<Verdict, string> = {
  right: '答对',
  wrong: '答错',
  blank: '未作答',
  open: '不判分',
  none: '',
};

/** Neither right nor wrong: everybody gets its points, or nobody. */
const isSettled = ({ corrected }: ReviewedQuestion) => corrected === 'gift' || corrected === 'void';

/** A question with the right answer and its explanation. */
Component({
  properties: {
    question: { type: Object, value: null as unknown as ReviewedQuestion },
    /** 0: without a number. */
    number: { type: Number, value: 0 },
    note: { type: String, value: '' },
  },
  data: {
    typeLabel: '',
    verdict: 'none' as Verdict,
    verdictLabel: '',
    options: JUDGE_OPTIONS,
    choosable: true,
    lettered: true,
    chosen: [] as string[],
    right: [] as string[],
    given: '',
    answer: '',
    answerLabel: '',
    correctedLabel: '',
    lead: '',
  },
  observers: {
    number(number: number) {
      this.setData({ lead: number ? `${number}. ` : '' });
    },
    question(question: ReviewedQuestion | null) {
      if (!question) return;
      const kind = answerKind(question.type);
      const verdict = verdictOf(question, kind === 'write');
      this.setData({
        typeLabel: TYPE_LABELS[question.type],
        verdict,
        verdictLabel: verdict === 'open' ? openLabel(question) : VERDICTS[verdict],
        choosable: kind === 'choose' || kind === 'judge',
        lettered: kind === 'choose',
        options: kind === 'judge' ? JUDGE_OPTIONS : question.options,
        chosen: markedKeys(question.response ?? null),
        right: question.type === 'multiple' ? markedKeys(question.answer) : rightKeys(question),
        given: question.response === undefined ? '' : responseText(question.response),
        answer: hasOwnKey(question) ? answersText(question.answer, question.alsoRight) : '',
        correctedLabel: question.corrected ? CORRECTED_LABELS[question.corrected] : '',
        answerLabel: kind === 'write' ? '参考答案' : '正确答案',
      });
    },
  },
});

/** The key of a case may stand in its parts only. */
const hasOwnKey = ({ answer, parts }: ReviewedQuestion): boolean =>
  !parts?.length || !('reference' in answer) || answer.reference !== '';

/** Any one of them is right. */
const rightKeys = ({ answer, alsoRight = [] }: ReviewedQuestion): string[] =>
  [answer, ...alsoRight].flatMap(markedKeys);

const openLabel = ({ earned, score }: ReviewedQuestion): string =>
  earned === null || earned === undefined ? VERDICTS.open : `得 ${earned} / ${score} 分`;

function verdictOf(question: ReviewedQuestion, open: boolean): Verdict {
  if (question.response === undefined) return 'none';
  if (open || isSettled(question)) return 'open';
  if (question.correct) return 'right';
  return question.response === null ? 'blank' : 'wrong';
}
