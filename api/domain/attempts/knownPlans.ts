/**
 * What a process was told last of what learners open. It may have changed since, so nothing is opened by it unless
 * the database agrees: see `insertKnown`.
 */
import { RecentMap } from '../../infra/recentMap.ts';
import type { OpenedPaper, PaperPlan } from './planStore.ts';
import { type ExamTimes, outsideWindow } from './trainingWindow.ts';

export interface KnownPlan {
  paper: OpenedPaper;
  /** By id: of learners who asked for it. */
  exams: Map<number, ExamTimes>;
}

/** Some 1 kB each. */
const MOST_PLANS = 2_000;

export class KnownPlans {
  private readonly plans = new RecentMap<number, KnownPlan | 'nobody can know'>(MOST_PLANS);

  get(id: number): KnownPlan | undefined {
    const known = this.plans.get(id);
    return typeof known === 'object' ? known : undefined;
  }

  /** Who is a member is up to the learner, so of papers for members only nothing is known. */
  note({ paper, members, exam, examId }: PaperPlan): void {
    const id = (paper.paperId ?? paper.blueprintId) as number;
    const earlier = this.get(id);
    const known = earlier?.paper === paper ? earlier : { paper, exams: new Map() };
    if (exam) known.exams.set(examId as number, exam);
    this.plans.set(id, members === null ? known : 'nobody can know');
  }
}

/** The exams whose learners may train all through these moments. */
export function openExams(plans: Iterable<KnownPlan>, moments: readonly Date[]): Map<number, ExamTimes> {
  const open = new Map<number, ExamTimes>();
  for (const { exams } of plans)
    for (const [id, exam] of exams)
      if (moments.some((now) => outsideWindow({ exam, examNeeded: false }, now))) exams.delete(id);
      else open.set(id, exam);
  return open;
}
