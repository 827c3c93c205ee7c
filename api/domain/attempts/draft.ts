/** What was chosen to train, before it belongs to a learner and a time. One file per way to choose: `draftFrom…`. */
import type { Deps } from '../../deps.ts';
import type { AppError } from '../../errors.ts';
import { QUESTION_TYPES, type QuestionType } from '../bank/question.ts';
import { runsOf } from '../papers/layout.ts';
import type { OpenAttempt } from './contract.ts';
import type { Terms } from './insertStore.ts';
import { paperItems } from './itemBytes.ts';
import { maxScoreOf } from './sheet.ts';
import { showsKeys } from './state.ts';
import type { Item, Paper } from './versions.ts';

export interface Draft {
  terms: Terms;
  seed: number | null;
  itemIds: number[];
  /** See `Paper.items`. */
  items: Paper['items'];
}

export type DraftNeeds = Pick<Deps, 'db' | 'clock'>;
export type WishFor<Source> = Extract<OpenAttempt, { source: Source }>;
/** Or why there is nothing to open, or the attempt to go on with. */
export type DraftFor<Source> = (
  learnerId: number,
  wish: WishFor<Source>,
  deps: DraftNeeds,
) => Promise<Draft | AppError | { goOn: number }>;

export const termsOf = (of: Omit<Terms, 'maxScore'>): Terms => ({
  ...of,
  maxScore: maxScoreOf(of.rules.sections),
});

const TYPE_ORDER = Object.keys(QUESTION_TYPES) as QuestionType[];

/** Questions gathered one by one, by type. */
export const gathered = (found: readonly Item[], source: Terms['source'], title: string): Draft =>
  inOrder(
    TYPE_ORDER.flatMap((type) => found.filter((item) => item.type === type)),
    source,
    title,
    null,
  );

/**
 * Practice of these questions as they stand: a point each, no time and no pass mark.
 * @param versionId null: of any versions
 */
export function inOrder(
  items: readonly Item[],
  source: Terms['source'],
  title: string,
  versionId: number | null,
): Draft {
  const { itemIds, sections } = runsOf(items.map(({ id, type }) => ({ itemId: id, type, score: 1 })));
  return {
    terms: termsOf({
      ...{ mode: 'practice', source, blueprintId: null, paperId: null, versionId },
      rules: { title, sections, multipleRule: 'all', minutes: null, passScore: null },
    }),
    seed: null,
    itemIds,
    items: () => paperItems(sections, items, showsKeys('practice')),
  };
}
