/** WXSS to CSS for one document that holds all pages. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { BUILTIN_TAGS } from '../builtins/tags.ts';
import { convertUnits } from '../units.ts';

export interface WxssScope {
  /** Folder that `@import "/x.wxss"` starts from. */
  root: string;
  /** Prefix of class names and value of :host, for a component whose styles are its own. */
  styleScope?: string;
  /** Selector of the element that the styles are kept to, so that they meet neither other pages nor the phone. */
  within?: string;
}

/** Throws a CssSyntaxError that names file and line. */
export function compileWxss(file: string, scope: WxssScope): string {
  const root = load(file, scope.root, new Set());
  const selectors = selectorParser((parsed) => {
    rename(parsed, scope.styleScope);
    if (scope.within) keepWithin(parsed, scope.within);
  });
  root.walkRules((rule) => {
    if (!inKeyframes(rule)) rule.selector = selectors.processSync(rule.selector);
  });
  root.walkDecls((declaration) => {
    if (!declaration.value.includes('url(')) declaration.value = convertUnits(declaration.value);
  });
  root.walkAtRules('media', switchableDarkMode);
  return root.toString();
}

function load(file: string, rootFolder: string, seen: Set<string>): Root {
  if (seen.has(file)) return postcss.root();
  seen.add(file);
  const root = postcss.parse(readFileSync(file, 'utf8'), { from: file });
  root.walkAtRules('import', (rule) => {
    const [, named = ''] = /["']([^"']+)["']/.exec(rule.params) ?? [];
    const name = named.endsWith('.wxss') ? named : `${named}.wxss`;
    const target = name.startsWith('/')
      ? path.join(rootFolder, name)
      : path.resolve(path.dirname(file), name);
    if (!existsSync(target)) throw rule.error(`@import ${rule.params} does not exist`);
    rule.replaceWith(load(target, rootFolder, seen).nodes);
  });
  return root;
}

/** `view` -> `wx-view`, `page` -> `wx-page`, `.a` -> `.scope--a`, `:host` -> the component's own element. */
function rename(parsed: selectorParser.Root, styleScope: string | undefined): void {
  parsed.walk((node) => {
    if (node.type === 'class' && styleScope) node.value = `${styleScope}--${node.value}`;
    else if (node.type === 'tag' && (node.value === 'page' || BUILTIN_TAGS.has(node.value)))
      node.value = `wx-${node.value}`;
    else if (node.type === 'pseudo' && node.value === ':host')
      node.replaceWith(
        selectorParser.attribute({
          attribute: 'wx-host',
          operator: '=',
          value: styleScope ?? '',
          quoteMark: '"',
          raws: {},
        }),
      );
  });
}

/** `:where` adds no weight, so the cascade stays as in WeChat. */
function keepWithin(parsed: selectorParser.Root, within: string): void {
  parsed.each((selector) => {
    const [first, second] = selector.nodes;
    // `page .a` and `page` are about the page's own element.
    const onPage = first?.type === 'tag' && first.value === 'wx-page' && within.startsWith('wx-page');
    const where = selectorParser.pseudo({ value: `:where(${within})` });
    if (onPage) {
      if (second) selector.insertBefore(second, where);
      else selector.append(where);
      return;
    }
    selector.prepend(selectorParser.combinator({ value: ' ' }));
    selector.prepend(where);
  });
}

const inKeyframes = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name);

/** The preview switches dark mode itself, so the query becomes an attribute of the document. */
function switchableDarkMode(rule: AtRule): void {
  const [, theme] = /^\(\s*prefers-color-scheme:\s*(dark|light)\s*\)$/.exec(rule.params) ?? [];
  if (!theme) return;
  rule.walkRules((inner) => {
    inner.selectors = inner.selectors.map((selector) => `:where([data-theme="${theme}"]) ${selector}`);
  });
  rule.replaceWith(rule.nodes ?? []);
}
