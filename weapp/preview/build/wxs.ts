/** WXS looks like JavaScript and is not: these two differences are bridged, the rest runs as it stands. */

const REGEXP_TEXT = /getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g;
const CONSTRUCTOR = /([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\.constructor\b/g;
const REQUIRE = /require\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * `x.constructor` is a string such as 'Array' there, and an unknown escape in a text ('\d') keeps its
 * backslash. The runtime supplies `getRegExp` and `wxsConstructor`.
 */
export function wxsToJavaScript(source: string): string {
  return source
    .replace(REGEXP_TEXT, (_, quote: string, text: string) => {
      const kept = text.replace(/\\(.)/g, (sequence, letter) =>
        /[\\'"nrtbfvux0]/.test(letter) ? sequence : `\\${sequence}`,
      );
      return `getRegExp(${quote}${kept}${quote}`;
    })
    .replace(CONSTRUCTOR, 'wxsConstructor($1)');
}

export const wxsRequires = (source: string): string[] =>
  [...source.matchAll(REQUIRE)].map(([, file]) => file!);
