/** Checks what came in against a schema; what is wrong becomes one error that names every field. */
import type { z } from 'zod';
import { AppError, type ErrorDetail } from '../errors.ts';
import { fieldLabels } from '../fieldLabels.zh.ts';
import { issueSentence } from './issueSentences.zh.ts';

export type FieldLabels = Readonly<Record<string, string>>;

/** The parsed value, or throws `request.invalid` with a detail per issue. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, labels: FieldLabels = fieldLabels): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(result.error, input, labels);
}

/** @param input what was checked, to tell a missing value from a wrong one. */
export function invalidInput(
  error: z.core.$ZodError,
  input: unknown,
  labels: FieldLabels = fieldLabels,
): AppError {
  const details = error.issues.map((issue): ErrorDetail => {
    const missing = (valueAt(input, issue.path) ?? null) === null;
    return {
      field: issue.path.join('.'),
      code: issue.code,
      message: labelOf(issue.path, labels) + issueSentence(issue, missing),
    };
  });
  return new AppError('request.invalid', { reason: details.map((d) => d.message).join('；') }, details);
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );

/** `sections.0.count` -> “大题”第 1 项的“count” */
function labelOf(path: readonly PropertyKey[], labels: FieldLabels): string {
  const parts = path.map((key) =>
    typeof key === 'number' ? `第 ${key + 1} 项` : `“${labels[String(key)] ?? String(key)}”`,
  );
  return parts.join('的').replaceAll('”的第', '”第');
}
