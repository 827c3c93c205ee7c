/** Which drafts say the same, and whether they agree on the key. */
import type { QuestionDraft } from '../../bank/question.ts';
import { foldText } from './text.ts';

type Comparable = Pick<QuestionDraft, 'type' | 'stem' | 'options' | 'answer'>;

/** Same stem and same options in whatever order. Two reference answers to one open question are no conflict. */
export function identityOf({ type, stem, options, answer }: Comparable): string {
  const texts = options.map((option) => foldText(option.text)).sort();
  const kind = type === 'single' || type === 'multiple' ? 'choice' : type;
  const reference = 'reference' in answer ? [foldText(answer.reference)] : [];
  return [kind, foldText(stem), ...texts, ...reference].join('\u0001');
}

/** The key by the options' texts, so that shuffled options compare equal. */
export function keyTextOf({ options, answer }: Comparable): string {
  if ('keys' in answer)
    return answer.keys
      .map((key) => foldText(options.find((option) => option.key === key)?.text ?? key))
      .sort()
      .join('\u0001');
  if ('value' in answer) return String(answer.value);
  if ('blanks' in answer)
    return answer.blanks.map((wordings) => wordings.map(foldText).sort().join('|')).join('\u0001');
  return foldText(answer.reference);
}
