/** Looks through the pages as they were drawn: whether letters and pictures came out right is for people to see. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Pagination, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { picture } from '../http/request.ts';

interface DocumentPagesProps {
  id: number;
  pages: number;
}

export function DocumentPages({ id, pages }: DocumentPagesProps) {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        查看页面
      </Button>
      <Modal
        title={`第 ${page} 页，共 ${pages} 页`}
        open={open}
        footer={null}
        width={720}
        onCancel={() => setOpen(false)}
      >
        <div className="stack">
          <Pagination simple align="center" pageSize={1} total={pages} current={page} onChange={setPage} />
          {open && <Page id={id} page={page} />}
        </div>
      </Modal>
    </>
  );
}

function Page({ id, page }: { id: number; page: number }) {
  const { data, error } = useQuery({
    queryKey: ['document page', id, page],
    queryFn: () => picture(`/material-files/${id}/pages/${page}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const url = useObjectUrl(data);
  if (error) return <Alert type="error" showIcon message={error.message} />;
  if (!url) return <Spin style={{ padding: 80 }} />;
  return <img src={url} alt={`第 ${page} 页`} style={{ width: '100%', border: '1px solid #e8ecf3' }} />;
}

/** Given back when another one takes its place. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return setUrl(undefined);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
