/** Puts a reply together from JSON that was made once per published question, not once per request. */

/** JSON members without braces. */
type Members = Buffer | string;

const COMMA = Buffer.from(',');
const OPEN = Buffer.from('{');
const CLOSE = Buffer.from('}');
const END = Buffer.from(']}}');

/** `{"data": {...head, "items": [{...parts}, …]}}` as bytes of JSON. */
export function joinItems(head: object, items: readonly (readonly Members[])[]): Buffer {
  const chunks: Buffer[] = [Buffer.from(`{"data":${JSON.stringify(head).slice(0, -1)},"items":[`)];
  items.forEach((parts, index) => {
    if (index > 0) chunks.push(COMMA);
    chunks.push(OPEN);
    parts.forEach((part, place) => {
      if (place > 0) chunks.push(COMMA);
      chunks.push(typeof part === 'string' ? Buffer.from(part) : part);
    });
    chunks.push(CLOSE);
  });
  chunks.push(END);
  return Buffer.concat(chunks);
}
