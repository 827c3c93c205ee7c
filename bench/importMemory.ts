/** Whether the memory of an import is bounded: a usual file, the largest that is taken, and one far beyond. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MOST_CELLS } from '../api/domain/imports/readers/xlsxLimits.ts';
import type { Bench } from './bench.ts';
import { answerOf, forked } from './support/forked.ts';
import type { ReadingFigures } from './support/readingProcess.ts';
import { CELLS_PER_ROW, COLUMNS, writeWorkbook } from './support/workbook.ts';

const USUAL_ROWS = 50_000;
const MOST_ROWS = Math.floor((MOST_CELLS - COLUMNS) / CELLS_PER_ROW / 1000) * 1000;
const TOO_MANY_ROWS = 300_000;
/** docs/deployment.md tells to have so much for each file that is read at the same time. */
const PROMISED_MEGABYTES = 1500;

export const bench: Bench = {
  name: `memory promised for reading a file / most held for the largest taken, ${MOST_ROWS} rows x ${COLUMNS} columns`,
  aim: 1,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-bench-memory-'));
    try {
      const usual = await read(folder, USUAL_ROWS);
      const largest = await read(folder, MOST_ROWS);
      const refused = await read(folder, TOO_MANY_ROWS);
      if (usual.questions !== USUAL_ROWS || largest.questions !== MOST_ROWS || !refused.refused)
        throw new Error(JSON.stringify({ usual, largest, refused }));
      return {
        ours: PROMISED_MEGABYTES,
        yardstick: largest.peak,
        unit: 'MB',
        also: `${USUAL_ROWS} rows ${told(usual)}; ${MOST_ROWS} rows ${told(largest)}; ${TOO_MANY_ROWS} rows refused ${told(refused)}: ${refused.refused}`,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const told = ({ peak, seconds }: ReadingFigures): string => `${peak} MB, ${seconds.toFixed(1)} s`;

async function read(folder: string, rows: number): Promise<ReadingFigures> {
  const file = path.join(folder, `${rows}.xlsx`);
  await writeWorkbook(file, rows);
  return answerOf(forked(new URL('./support/readingProcess.ts', import.meta.url)), { file });
}
