/** What each format would hold of a bank, told before anything is written. Pure. */
import { QUESTION_TYPES, type QuestionDraft, type QuestionType } from '../question.ts';
import type { ExportReport, FormatName, FormatReport } from './contract.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';

export class ExportCounts {
  private readonly types = new Map<QuestionType, number>();
  private readonly formats = (Object.keys(FORMATS) as FormatName[]).map((name) => new FormatCounts(name));

  add(draft: QuestionDraft): void {
    increase(this.types, draft.type);
    for (const format of this.formats) format.add(draft);
  }

  report(title: string): ExportReport {
    const types = Object.keys(QUESTION_TYPES) as QuestionType[];
    const countsByType = types.flatMap((type) => {
      const count = this.types.get(type);
      return count ? [{ type, label: QUESTION_TYPES[type], count }] : [];
    });
    const total = countsByType.reduce((sum, { count }) => sum + count, 0);
    return { title, total, countsByType, formats: this.formats.map((format) => format.report()) };
  }
}

class FormatCounts {
  private written = 0;
  /** type -> reason -> count */
  private readonly leftOut = new Map<QuestionType, Map<string, number>>();
  private readonly lost = new Map<string, number>();
  private readonly name: FormatName;
  private readonly format: Format;

  constructor(name: FormatName) {
    this.name = name;
    this.format = FORMATS[name];
  }

  add(draft: QuestionDraft): void {
    const reason = this.format.refuses(draft);
    if (reason === undefined) {
      this.written += 1;
      for (const what of this.format.loses(draft)) increase(this.lost, what);
      return;
    }
    const reasons = this.leftOut.get(draft.type) ?? new Map<string, number>();
    this.leftOut.set(draft.type, reasons);
    increase(reasons, reason);
  }

  report(): FormatReport {
    const { label, extension, about } = this.format;
    return {
      format: this.name,
      label,
      extension,
      about,
      written: this.written,
      impossible: impossible(this.format, this.written),
      leftOut: [...this.leftOut].flatMap(([type, reasons]) =>
        [...reasons].map(([what, count]) => ({ type, label: QUESTION_TYPES[type], what, count })),
      ),
      lost: [...this.lost].map(([what, count]) => ({ what, count })),
    };
  }
}

/** Why such a file cannot be made of so many questions; '' when it can. */
export function impossible({ most = Number.POSITIVE_INFINITY }: Format, count: number): string {
  if (count === 0) return '没有一道题能写成这种格式';
  return count > most ? `这种格式最多写 ${most} 题，请按题型分开导出，或改用 xlsx` : '';
}

const increase = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
