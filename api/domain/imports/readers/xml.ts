/** XML as a tree. Entities are never expanded and a document type is refused, so no file can grow in memory. */
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { AppError } from '../../../errors.ts';

/** Real documents stay far below; deeper ones only mean to break programs. */
const MAX_DEPTH = 300;

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** @throws AppError import.xml when it is not well-formed, import.xmlDoctype */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let hasDoctype = false;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    const element = { name, attributes: Object.fromEntries(decoded), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > MAX_DEPTH) throw new AppError('import.xml');
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (value, decode) => void open.at(-1)!.children.push(decode(value)));
  parser.on('cdata', (value) => void open.at(-1)!.children.push(value));
  parser.on('attention', (value) => {
    hasDoctype ||= /^<!doctype/i.test(value);
  });
  parser.on('warn', () => {});
  parser.on('error', () => {});
  if (/<!doctype/i.test(text.slice(0, 2000))) throw new AppError('import.xmlDoctype');
  const failed = parser.parse(text.replace(/^\ufeff/, ''));
  if (hasDoctype) throw new AppError('import.xmlDoctype');
  const top = root.children.find((child): child is Element => typeof child !== 'string');
  if (failed || !top) throw new AppError('import.xml');
  return top;
}

export const elements = (parent: Element | undefined, name?: string): Element[] =>
  (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );

export const element = (parent: Element | undefined, name: string): Element | undefined =>
  elements(parent, name)[0];

/** All text inside, in order. */
export const textOf = (parent: Element | undefined): string =>
  (parent?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Whether any element inside has this name. */
export const holds = (parent: Element, test: (one: Element) => boolean): boolean =>
  elements(parent).some((child) => test(child) || holds(child, test));
