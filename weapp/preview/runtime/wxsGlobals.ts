/** What WXS knows beyond JavaScript. Imported first: WXS modules run while the templates are evaluated. */

const wxsConstructor = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
};

Object.assign(globalThis, {
  wxsConstructor,
  getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
  getDate: (...parts: []) => new Date(...parts),
});
