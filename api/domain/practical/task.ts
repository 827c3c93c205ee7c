/** The shape of what staff write. A draft may be unfinished; what publishing asks besides stands in ready.ts. */
import { z } from 'zod';
import { type PracticalContent, type SheetRow, STEP, type Task } from './score.ts';

const points = z.number().min(0).max(1000).multipleOf(STEP);

export const sheetRow: z.ZodType<SheetRow> = z.object({
  content: z.string().trim().max(200),
  point: z.string().trim().max(1000),
  score: points,
  rule: z.string().trim().max(2000),
  veto: z.boolean(),
});

/** Opened by the phone as it stands: nothing but a web page with a certificate. */
const videoUrl = z
  .string()
  .trim()
  .max(500)
  .refine((url) => url === '' || isHttps(url), '视频链接应是以 https:// 开头的完整网址');

function isHttps(url: string): boolean {
  return /^https:\/\/[^\s/@]+\.[^\s/@]+/.test(url) && URL.canParse(url);
}

export const practicalTask: z.ZodType<Task> = z.object({
  title: z.string().trim().max(100),
  statement: z.string().trim().max(20_000),
  minutes: z.int().min(1).max(600),
  videoUrl,
  fullScore: points.min(STEP),
  weight: z.number().min(0).max(100).multipleOf(0.5),
  rows: z.array(sheetRow).max(200),
});

export const practicalTasks = z.array(practicalTask).max(10);

/** What a version holds. */
export const practicalContent: z.ZodType<PracticalContent> = z.object({
  preparation: z.string(),
  tasks: practicalTasks,
  passScore: z.number().min(0),
});
