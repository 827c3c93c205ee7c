/** app.json may name colours `@name`; theme.json says what they are in light and dark. */
import type { CompiledMiniProgram, Theme } from '../compiled.ts';

/** A copy of `config` with every `@name` looked up, at any depth. */
export function themed<T>(config: T, themes: CompiledMiniProgram['themes'], theme: Theme): T {
  const colors = themes[theme] ?? {};
  const look = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) return colors[value.slice(1)] ?? value;
    if (Array.isArray(value)) return value.map(look);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, look(inner)]));
    return value;
  };
  return look(config) as T;
}
