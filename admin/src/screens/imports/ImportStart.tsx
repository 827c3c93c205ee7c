import { useQueryClient } from '@tanstack/react-query';
import { Card } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import { upload } from '../../http/request.ts';
import { PageHead } from '../../layout/PageHead.tsx';
import { FileDrop } from '../../widgets/FileDrop.tsx';
import { BankChooser } from './BankChooser.tsx';
import { PastImports } from './PastImports.tsx';

/** The choice stands in the address bar, so that going back finds it again. */
export function ImportStart() {
  const [params, setParams] = useSearchParams();
  const bankId = Number(params.get('bankId')) || null;
  return (
    <>
      <PageHead title="题库导入" sub="把题库文件导入到一个工种与等级的题库中，确认后再发布给学员" />
      <div className="stack">
        <Card title="第一步　选择题库">
          <BankChooser
            choice={{
              occupationId: Number(params.get('occupationId')) || null,
              levelId: Number(params.get('levelId')) || null,
              bankId,
            }}
            onChoose={(choice) => {
              const entries = Object.entries(choice).filter(([, value]) => value);
              setParams(Object.fromEntries(entries.map(([key, value]) => [key, String(value)])), {
                replace: true,
              });
            }}
          />
        </Card>
        <Card title="第二步　上传文件">
          <BankDrop bankId={bankId} />
        </Card>
        {bankId && <PastImports bankId={bankId} />}
      </div>
    </>
  );
}

const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.docx,.docm,.txt,.gift,.xml,.json,.zip,.imscc';

/** One file is gone on with at once; of many, the list below tells how far each is. */
function BankDrop({ bankId }: { bankId: number | null }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <FileDrop
      multiple
      accept={ACCEPTED}
      disabled={bankId === null}
      prompt={bankId === null ? '请先选择题库' : '把文件拖到这里，或点击选择文件（可多选）'}
      hint="支持 Excel（xlsx、xls、csv）、Word（docx）、文本（txt）、Moodle（GIFT、Aiken、XML）、QTI 和 JSON；表格一题一行，文档按题号与“答案：”识别。识别结果先给您看，不会直接写入"
      send={(file, show) => upload<{ data: Import }>(`/imports?bankId=${bankId}`, file, show)}
      onSent={({ data }, alone) =>
        alone ? navigate(`/imports/${data.id}`) : client.invalidateQueries({ queryKey: ['imports', bankId] })
      }
    />
  );
}
