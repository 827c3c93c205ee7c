/** What a target is called, not how it is kept. */
import { JUMP_PAGES, thingOf } from '../../../../api/domain/content/jumps.ts';
import { useRowTitle } from '../RelationSelect.tsx';

interface JumpTargetTextProps {
  kind: string;
  target: string;
}

export function JumpTargetText({ kind, target }: JumpTargetTextProps) {
  const thing =
    kind === 'notice' ? { label: '公告', resource: 'notices', id: Number(target) } : thingOf(target);
  const title = useRowTitle(thing?.resource ?? '', thing?.id);
  if (kind === 'web') return <span style={{ overflowWrap: 'anywhere' }}>{target}</span>;
  if (thing) return <span>{`${thing.label}：${title ?? `编号 ${thing.id}`}`}</span>;
  return <span>{JUMP_PAGES[target] ?? target}</span>;
}
