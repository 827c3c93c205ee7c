/**
 * Words by which stems that look alike ask different things. Who copies a question changes a number or
 * turns it round (正确的是, 错误的是); such a pair is no duplicate however similar the rest is.
 */

/** With its unit, and names such as RIT and SPLIT, which letters tell apart. */
const NUMBER_OR_NAME = /\d+(?:[.,:/]\d+)*[%‰°℃]?(?:[a-zA-ZΩμ]+[²³]?)?|[a-zA-ZΩμ]+/g;
/** The longer word first, as 不正确 holds 正确. */
const WORDS =
  /不正确|不属于|不包括|不应|不得|不能|不可|不宜|不是|不会|不需|不允许|不必|禁止|严禁|正确|错误|有误|不|未|无|非|除外|除了|最大|最小|最高|最低|最多|最少|大于|小于|高于|低于|至少|至多|增大|减小|增加|减少|升高|降低|上升|下降|串联|并联|交流|直流|单相|三相|常开|常闭|左|右|正|负|反|前|后|上|下|内|外|开|关|高|低|大|小|长|短|快|慢|多|少|先|[甲乙丙丁戊]|[一二三四五六七八九十百千万两]/g;

/** Only questions with the same contrasts may be near duplicates. Of a normalised stem. */
export function contrastsOf(stem: string): string {
  const names = stem.match(NUMBER_OR_NAME) ?? [];
  const words = stem.replace(NUMBER_OR_NAME, ' ').match(WORDS) ?? [];
  return [...names, ...words].sort().join(' ');
}
