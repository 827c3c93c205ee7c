/** Zod's issues in our own words; its Chinese locale reads like a machine. Read on after “字段”. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: '应为文字',
  number: '应为数字',
  int: '应为整数',
  boolean: '应为是或否',
  array: '应为列表',
  object: '应为一组字段',
  record: '应为一组字段',
  date: '应为日期',
};

const FORMATS: Record<string, string> = {
  date: '应为日期，例如 2026-11-24',
  datetime: '应为带时区的时间，例如 2026-11-24T09:00:00+08:00',
  url: '应为网址，例如 https://example.com',
  email: '应为电子邮箱',
};

const UNITS: Record<string, string> = { string: ' 个字', array: ' 项', set: ' 项' };

/** @param missing nothing was sent where something must be. */
export function issueSentence(issue: Issue, missing: boolean): string {
  if (missing && issue.code !== 'custom') return '必须填写';
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? '类型不对';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? '格式不正确';
    case 'not_multiple_of':
      return issue.divisor === 0.01 ? '最多保留两位小数' : `应为 ${issue.divisor} 的倍数`;
    case 'unrecognized_keys':
      return `含有不认识的字段：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `应为以下之一：${issue.values.map(String).join('、')}`;
    case 'custom':
      return issue.message;
    default:
      return '内容不符合要求';
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const unit = UNITS[issue.origin];
  if (unit) return issue.minimum === 1 ? '不能为空' : `至少 ${issue.minimum}${unit}`;
  return issue.inclusive === false ? `应大于 ${issue.minimum}` : `不能小于 ${issue.minimum}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const unit = UNITS[issue.origin];
  if (unit) return `最多 ${issue.maximum}${unit}`;
  return issue.inclusive === false ? `应小于 ${issue.maximum}` : `不能大于 ${issue.maximum}`;
}
