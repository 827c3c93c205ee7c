/** All formats of export. */
import { aiken } from './aiken.ts';
import type { FormatName } from './contract.ts';
import { csv, csvGbk } from './csv.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { gift } from './gift.ts';
import { json } from './json.ts';
import { moodleXml } from './moodleXml.ts';
import { txt } from './txt.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

export const FORMATS = {
  xlsx,
  docx,
  json,
  csv,
  csvGbk,
  txt,
  moodleXml,
  gift,
  aiken,
  xls,
} as const satisfies Record<FormatName, Format>;
