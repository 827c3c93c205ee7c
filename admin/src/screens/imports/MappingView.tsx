/** How each sheet was read, with cells to judge it by; corrected here and read again. */
import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import type { ImportState, SheetReport } from '../../../../api/domain/imports/contract.ts';
import type { SheetMapping } from '../../../../api/domain/imports/mappingContract.ts';
import { mappingOf, mappingOfAll } from './mapping.ts';
import { SheetEditor } from './SheetEditor.tsx';
import { useRecognise } from './useImport.ts';

interface MappingViewProps {
  id: number;
  sheets: SheetReport[];
  state: ImportState;
}

export function MappingView({ id, sheets, state }: MappingViewProps) {
  const { modal } = App.useApp();
  const [changed, setChanged] = useState<Record<string, SheetMapping>>({});
  const { busy, recognise, forget } = useRecognise(id);
  const editable = state === 'ready';
  const count = Object.keys(changed).length;
  const readAgain = () =>
    modal.confirm({
      title: '按更正后的设定重新识别？',
      content:
        '文件会再读一遍，已逐行修正的内容要重新修正。确认导入后，同样表头的文件会自动按这次的设定识别。',
      okText: '重新识别',
      onOk: () => recognise(mappingOfAll(sheets, changed)),
    });
  return (
    <div className="stack">
      {editable && (
        <div className="toolbar" style={{ padding: 0 }}>
          <span className="muted">识别得不对？直接改各列的含义、表头所在行或题型，再点“重新识别”。</span>
          <Space>
            {count > 0 && <Button onClick={() => setChanged({})}>恢复</Button>}
            <Button type="primary" disabled={count === 0} loading={busy} onClick={readAgain}>
              重新识别
            </Button>
          </Space>
        </div>
      )}
      {sheets.map((sheet) => (
        <SheetEditor
          key={sheet.name}
          sheet={sheet}
          mapping={changed[sheet.name] ?? mappingOf(sheet)}
          editable={editable && !busy}
          origin={
            <Origin
              sheet={sheet}
              editable={editable}
              onForget={() => forget(sheet.layoutId!, mappingOfAll(sheets, {}))}
            />
          }
          onChange={(mapping) => setChanged({ ...changed, [sheet.name]: mapping })}
        />
      ))}
    </div>
  );
}

const ORIGINS = {
  guess: ['自动识别', 'default'],
  staff: ['按您的更正', 'blue'],
  remembered: ['沿用上次对同样表头的更正', 'green'],
  skipped: ['不导入', 'default'],
} as const;

function Origin({ sheet, editable, onForget }: { sheet: SheetReport; editable: boolean; onForget(): void }) {
  const [label, colour] = ORIGINS[sheet.mappedBy];
  return (
    <>
      <Tag color={colour}>{label}</Tag>
      {sheet.layoutId !== null && editable && (
        <Button type="link" size="small" onClick={onForget}>
          不再沿用
        </Button>
      )}
    </>
  );
}
