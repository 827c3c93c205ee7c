/** What a learner can train: what is set up and published for the occupation and level of his exam. */
import type { Deps } from '../../deps.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import { membershipNeeded } from '../orders/access.ts';
import { shortageSentence, shortagesOf } from '../papers/blueprint.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import type { OfferedPaperView, OwnRecord, TrainingOffer } from './offerContract.ts';
import {
  findBlueprints,
  findPapers,
  findRecords,
  findUnderWay,
  type OfferedBlueprint,
  type OfferedDraw,
  type OfferedPaper,
  type RecordRow,
} from './offerStore.ts';
import { findStanding } from './planStore.ts';
import { maxScoreOf } from './sheet.ts';
import { outsideWindow, windowOf } from './trainingWindow.ts';

export async function trainingOffers(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<TrainingOffer> {
  const [blueprints, papers, records, underWay, standing] = await Promise.all([
    findBlueprints(db, learnerId),
    findPapers(db, learnerId),
    findRecords(db, learnerId),
    findUnderWay(db, learnerId),
    findStanding(db, learnerId),
  ]);
  return {
    blueprints: await Promise.all(
      blueprints.map(async (blueprint) => ({
        ...(await offerOf(blueprint, db)),
        own: recordOf(records.find(({ blueprintId }) => blueprintId === blueprint.id)),
      })),
    ),
    papers: await papersShown(papers, records, clock(), db),
    window: standing.exam && windowOf(standing.exam, clock()),
    examMissing: standing.exam ? null : (outsideWindow(standing, clock())?.message ?? null),
    underWay: underWay.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() })),
  };
}

async function offerOf(
  { versionId, countsByType, sections, distribution, ...shown }: OfferedBlueprint,
  db: Deps['db'],
): Promise<Omit<TrainingOffer['blueprints'][number], 'own'>> {
  return {
    ...shown,
    maxScore: maxScoreOf(sections),
    sections: sections.map((section) => ({ ...section, label: QUESTION_TYPES[section.type] })),
    shortage: await shortageOf({ versionId, countsByType, sections, distribution }, db),
  };
}

/** Those among `ids` that he may still open. */
export async function papersOffered(
  learnerId: number,
  ids: readonly number[],
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<OfferedPaperView[]> {
  if (ids.length === 0) return [];
  const [papers, records] = await Promise.all([findPapers(db, learnerId, ids), findRecords(db, learnerId)]);
  return papersShown(papers, records, clock(), db);
}

const papersShown = (
  papers: readonly OfferedPaper[],
  records: readonly RecordRow[],
  now: Date,
  db: Deps['db'],
): Promise<OfferedPaperView[]> =>
  Promise.all(
    papers.map(async ({ id, name, kind, minutes, passScore, members, ...draw }) => ({
      id,
      name,
      kind,
      minutes,
      passScore,
      maxScore: maxScoreOf(draw.sections),
      questions: draw.sections.reduce((sum, { count }) => sum + count, 0),
      membership: members ? (membershipNeeded(kind, members, now) ? 'needed' : 'active') : 'none',
      own: recordOf(records.find(({ paperId }) => paperId === id)),
      shortage: await shortageOf(draw, db),
    })),
  );

const recordOf = (row: RecordRow | undefined): OwnRecord =>
  row ? { times: row.times, best: row.best, last: row.last, lastAt: row.lastAt.toISOString() } : null;

/** One sentence on what its version lacks; null when it can be opened. */
async function shortageOf(
  { versionId, countsByType, sections, distribution }: OfferedDraw,
  db: Deps['db'],
): Promise<string | null> {
  if (distribution === null) return null;
  const shortage = isSpread(distribution)
    ? (await drawable(db, versionId, { sections, distribution })).shortage
    : shortageSentence(shortagesOf(sections, countsByType));
  return shortage || null;
}
