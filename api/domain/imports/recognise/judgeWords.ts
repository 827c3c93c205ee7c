/** Words for right and wrong. */
import { foldKey, tidy } from './text.ts';

const RIGHT = /^(正确|对|对的|是|是的|能|可以|有|√|✓|✔|☑|T|TRUE|Y|YES|RIGHT|CORRECT)$/;
const WRONG =
  /^(错误|错|错的|不对|不正确|否|不是|不能|不可以|没有|×|✕|✖|✗|✘|☒|X|F|FALSE|N|NO|WRONG|INCORRECT)$/;
/** Options by which a judgement is told from a choice. */
const PLAIN =
  /^(正确|对|对的|√|✓|✔|T|TRUE|RIGHT|CORRECT|错误|错|错的|不对|不正确|×|✕|✖|✗|✘|X|F|FALSE|WRONG|INCORRECT|是|否|Y|N|YES|NO)$/;

/** An answer by which a judgement is told when nothing else says so: `有` or `是` may answer any question. */
const STRICT = /^(正确|对|√|✓|✔|T|TRUE|错误|错|×|✕|✖|✗|✘|F|FALSE)$/;

const fold = (text: string): string => foldKey(text).replace(/[()【】[\].。,;；]/g, '');

/** True for right, false for wrong, undefined for anything else. */
export function judgeOf(text: string): boolean | undefined {
  const word = fold(text);
  if (RIGHT.test(word)) return true;
  return WRONG.test(word) ? false : undefined;
}

/** Exactly two options, one right and one wrong. */
export const isJudgePair = (options: readonly string[]): boolean =>
  options.length === 2 &&
  judgeOf(options[0]!) !== undefined &&
  judgeOf(options[1]!) !== undefined &&
  judgeOf(options[0]!) !== judgeOf(options[1]!);

/** Such a pair in words plain enough to tell the type of a question by them. */
export const isPlainJudgePair = (options: readonly string[]): boolean =>
  isJudgePair(options) && options.every((option) => PLAIN.test(fold(option)));

export const isStrictJudgeWord = (text: string): boolean => STRICT.test(fold(text));

/** `×，应为 220 V`: the judgement and what follows it, which explains. */
export function splitJudgement(answer: string): { value: boolean; rest: string } | undefined {
  const match = /^[（(]?(正确|错误|不正确|对|错|√|×|✓|✗)[)）]?\s*[。，,.：:；;\n（(](.+)$/s.exec(
    tidy(answer),
  );
  const value = match ? judgeOf(match[1]!) : undefined;
  if (!match || value === undefined) return undefined;
  const rest = tidy(match[2]!);
  return { value, rest: /[（(]/.test(rest) ? rest : rest.replace(/[)）]([。.]?)$/, '$1') };
}
